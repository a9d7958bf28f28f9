# Inquéritos abertos contra o abuso: o sinal do formulário, o que parece de um programa, o que se põe de parte.

## Responder
survey-unproven = As suas respostas ainda não foram enviadas
survey-unproven-text = Esta página esteve aberta mais de um dia, ou não chegou inteira do nosso sítio. O que escreveu está aqui: confirme e envie outra vez.

## Nos resultados
survey-apart-left-out = { $count ->
    [one] Uma resposta foi posta de parte, porque parece não ter sido dada por uma pessoa, e não entra nestas contas.
   *[other] { $written } respostas foram postas de parte, porque parecem não ter sido dadas por pessoas, e não entram nestas contas.
}
survey-apart-mark = posta de parte
survey-csv-set-apart = posta de parte

## Nas definições
survey-apart-settings = Contra respostas automáticas
survey-apart-settings-text = Num inquérito aberto, cada formulário traz um sinal que prova que a página veio deste sítio, e há um limite para as respostas que chegam da mesma ligação num minuto. Uma resposta que parece feita por um programa (depressa de mais para ser lida, repetida, ou com o campo que ninguém vê preenchido) é aceite e fica marcada; não se guarda porquê, nem o endereço, nem a hora. Nas respostas pode pôr de parte as marcadas, com uma razão, e trazê-las de volta.

## A página
survey-apart-title = Respostas suspeitas
survey-apart-lead = Respostas que parecem não ter sido dadas por uma pessoa. Pode pô-las de parte, e voltar a contá-las, sem apagar nenhuma.
survey-apart-days = Por dia
survey-apart-none = Ainda não há respostas que se possam mostrar.
survey-apart-day = Dia
survey-apart-came = Chegaram
survey-apart-flagged = Parecem suspeitas
survey-apart-apart = Postas de parte
survey-apart-do = O que pode fazer
survey-apart-set = { $count ->
    [one] Pôr de parte uma resposta
   *[other] Pôr de parte { $count } respostas
}
survey-apart-bring = { $count ->
    [one] Trazer de volta uma resposta
   *[other] Trazer de volta { $count } respostas
}
survey-apart-cannot = São poucas, ou ficariam poucas: mexer nelas podia denunciar alguém.
survey-apart-one-text = Neste inquérito também pode pôr de parte uma resposta sozinha: abra-a na lista.
survey-apart-how = Como se decide
survey-apart-how-signs = Uma resposta parece suspeita quando o campo que ninguém vê vem preenchido, quando foi dada doze vezes mais depressa do que se lê, quando marca sempre a mesma coluna e depressa, quando é uma de mais de 40 da mesma ligação em dez minutos, ou quando repete pela terceira vez, na mesma hora e da mesma ligação, respostas longas iguais. Uma pessoa apressada também pode parecer: veja antes de decidir.
survey-apart-how-kept = Isto decide-se ao receber. Guarda-se só se parece ou não: nunca porquê, nem o endereço, nem a hora.
survey-apart-how-counts = O que se põe de parte não entra nos resultados, nos textos nem nas contagens públicas. Na tabela CSV vem marcado numa coluna. As quotas ficam como estão, e quem respondeu já respondeu.
survey-apart-how-five = Num inquérito anónimo, põem-se de parte ou trazem-se de volta pelo menos cinco de cada vez, e têm de ficar pelo menos cinco desse dia e do inquérito, ou nenhuma. Assim, quem comparar os resultados de antes e de depois não descobre o que alguém respondeu.
survey-apart-history = O que já se fez
survey-apart-when = Quando
survey-apart-what = O quê
survey-apart-many = Quantas
survey-apart-who = Quem
survey-apart-nobody = Alguém que já não tem conta
survey-apart-was-set = Postas de parte as suspeitas de { $day }
survey-apart-was-brought = Trazidas de volta as de { $day }
survey-apart-one-was-set = Posta de parte a resposta { $response }
survey-apart-one-was-brought = Trazida de volta a resposta { $response }

## O formulário
survey-apart-ask = Pôr de parte as respostas suspeitas de { $day }
survey-apart-ask-back = Trazer de volta as respostas de { $day }
survey-apart-ask-one = Pôr de parte esta resposta
survey-apart-ask-one-back = Trazer de volta esta resposta
survey-apart-set-one = Pôr de parte
survey-apart-bring-one = Trazer de volta
survey-apart-ask-text = Deixam de contar nos resultados. Nada se apaga, e pode trazê-las de volta.
survey-apart-ask-back-text = Voltam a contar nos resultados.
survey-apart-reason = Porquê
survey-apart-reason-hint = Fica registado e quem faz inquéritos pode ler. Sem nomes. Por exemplo: chegaram todas na mesma noite com o mesmo texto.
survey-apart-reason-back-hint = Fica registado e quem faz inquéritos pode ler. Sem nomes. Por exemplo: eram alunos da mesma sala, na mesma ligação.
survey-apart-meanwhile = Entretanto mudou
survey-apart-meanwhile-text = Outra pessoa mexeu nestas respostas, ou chegaram mais. Os números de agora estão aqui, e o que escreveu também: veja e confirme.
survey-apart-meanwhile-none = Outra pessoa já tratou destas respostas. Não há nada para mover.
survey-apart-refused = Não se pode fazer
error-survey-apart-nothing = Não há nada para mover.
error-survey-apart-few = São menos de cinco. Quem comparasse os resultados de antes e de depois saberia o que responderam.
error-survey-apart-few-left = Ficariam menos de cinco respostas desse dia ou do inquérito. Quem comparasse os resultados saberia o que responderam.
error-survey-apart-close = Difere por menos de cinco do que já esteve posto de parte nesse dia. Quem comparasse os resultados saberia o que essas responderam.
error-survey-apart-one = Num inquérito anónimo não se põe de parte uma resposta sozinha.
flash-survey-set-apart = As respostas foram postas de parte.
flash-survey-brought-back = As respostas voltaram a contar.
flash-survey-apart-nothing = Não há nada para mover nesse dia.
