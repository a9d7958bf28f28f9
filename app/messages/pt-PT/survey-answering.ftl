survey-busy = Não conseguimos guardar agora
survey-busy-text = O serviço está ocupado e ainda não guardámos nada. O que escreveu está aqui: espere um momento e envie outra vez. Se enviar duas vezes, conta uma só.
error-survey-unreadable = Este texto chegou com sinais que não se conseguem ler (�). Escreva-os de novo.
