home-title = O laboratório, aberto a todos
