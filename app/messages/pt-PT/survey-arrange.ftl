# Mudar perguntas, grupos e páginas de lugar no construtor, e ver a pergunta enquanto se escreve.

flash-survey-no-place = Aí não cabe: um grupo não fica dentro de si próprio, e os grupos vão até seis níveis.
flash-survey-page-moved = A página mudou de lugar.
survey-move-page-up = Passar a página para antes
survey-move-page-down = Passar a página para depois
arrange-grip = Mudar de lugar
arrange-help = Para mudar de lugar, arraste pelo puxador. Com o teclado: Espaço pega, as setas movem, Espaço larga e Escape desiste.
arrange-taken = Pegou em “{ $what }”. { $there } Use as setas; Espaço larga, Escape desiste.
arrange-there = { $part }, lugar { $place } de { $count }.
arrange-within = { $page }, dentro de “{ $group }”
arrange-page-there = Página { $place } de { $count }.
arrange-saved = Guardado: “{ $what }”. { $there }
arrange-back = “{ $what }” voltou ao lugar onde estava.
arrange-conflict = Entretanto, outra pessoa alterou este inquérito. O que moveu não foi guardado; aqui está como o inquérito está agora.
arrange-refused = O que moveu voltou ao lugar. { $why }
arrange-unreached = Não foi possível guardar, e o que moveu voltou ao lugar. Veja se tem ligação à Internet e se continua com a sessão iniciada.
arrange-close = Fechar
preview-title = Como vai ser vista
preview-language = Ver em
preview-blank = Escreva a pergunta para ver aqui como fica.
preview-mistakes = Antes de guardar
preview-unreached = Não foi possível atualizar esta imagem da pergunta. O que escreveu continua no formulário.
