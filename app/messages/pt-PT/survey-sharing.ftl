# Inquéritos noutros sítios e em quiosques.
survey-share = Partilhar
survey-share-lead = Ponha o inquérito dentro de outro sítio, ou num tablet ao balcão.
survey-share-not-open = Só para inquéritos abertos a todos
survey-share-not-open-text = Noutro sítio ou num quiosque ninguém tem sessão iniciada. Por isso, só os inquéritos a que qualquer pessoa pode responder se mostram aí. Quem responde a este inquérito define-se enquanto é rascunho, em Definições.
survey-share-settings = Onde se pode responder
survey-share-sites = Sítios que podem mostrar este inquérito
survey-share-sites-hint = Um endereço por linha, só até à primeira barra: https://www.exemplo.pt. Para todos os que terminam da mesma forma: https://*.exemplo.pt. Para experimentar no seu computador: http://localhost:8080. Nenhum outro sítio o consegue mostrar.
survey-share-kiosk-on = Permitir o modo quiosque
survey-share-kiosk-on-hint = Para um tablet ou computador à disposição de todos. Quem tiver o endereço pode abri-lo.
survey-share-seconds = Segundos até recomeçar, depois de alguém responder
survey-share-seconds-hint = De 5 a 120. Sem nada escrito, 15.
survey-share-minutes = Minutos até recomeçar, quando alguém deixa o inquérito a meio
survey-share-minutes-hint = De 2 a 60. Sem nada escrito, 5. Dê tempo a quem lê devagar.
survey-share-line = Mostrar noutro sítio
survey-share-line-text = Copie a linha para a página do outro sítio, no lugar onde o inquérito deve aparecer. A altura ajusta-se ao que se mostra.
survey-share-line-label = A linha para copiar
survey-share-line-hint = Para o mostrar noutra língua, mude /pt/ para /en/, ou junte data-language="fr" com uma das línguas do inquérito.
survey-share-frame-label = Sem script
survey-share-frame-hint = Onde não se podem pôr scripts. A altura é fixa: mude o 800 à sua vontade.
survey-share-shown-in = Só estes sítios o mostram:
survey-share-cookies = O inquérito incorporado não usa cookies e não sabe quem responde, mesmo que a pessoa tenha sessão iniciada aqui.
survey-share-see-frame = Ver como fica
survey-share-kiosk = Quiosque
survey-share-kiosk-text = Abra este endereço no tablet, em ecrã inteiro. Não há ligações para fora; no fim, ou quando alguém se vai embora a meio, volta ao início e nada do que se escreveu fica à vista.
survey-share-kiosk-label = O endereço do quiosque
survey-share-kiosk-hint = Junte ?language=en para começar noutra língua, ou ?nome=valor para preencher uma pergunta oculta, por exemplo o número do balcão. Ao recomeçar, mantém-se.
survey-share-limit = De cada ligação à Internet aceitam-se 300 respostas por minuto, quiosques e computadores em conjunto: chega para mais de cem tablets na mesma sala.
survey-share-open-kiosk = Abrir o quiosque
flash-survey-shared = Está guardado onde se pode responder.
error-survey-share-open = Só os inquéritos a que qualquer pessoa pode responder se mostram noutro sítio ou num quiosque.
error-site-scheme = Linha { $limit }: comece por https://.
error-site-plain = Linha { $limit }: só se aceitam sítios com https://; http:// serve apenas para localhost e 127.0.0.1.
error-site-path = Linha { $limit }: escreva só o sítio, sem o que vem depois da primeira barra.
error-site-port = Linha { $limit }: depois dos dois pontos vem o número da porta, de 1 a 65535.
error-site-wide = Linha { $limit }: o asterisco só pode estar antes de um nome com duas partes, como em https://*.exemplo.pt.
error-site-letters = Linha { $limit }: escreva o nome como a Internet o usa, sem acentos; para nomes com acentos, a forma que começa por xn--.
error-site-name = Linha { $limit }: isto não é o nome de um sítio. Escreva-o como em https://www.exemplo.pt.
error-site-many = Escreva no máximo { $limit } sítios.
survey-frame-whole = Abrir o inquérito numa página só dele
survey-too-many = Demasiadas respostas ao mesmo tempo
survey-too-many-text = Da sua ligação à Internet chegaram muitas respostas neste minuto. O que escreveu está aqui: espere um minuto e envie outra vez.
survey-kiosk-still-there = Ainda está aí? Dentro de 30 segundos volta tudo ao início. Toque no ecrã para continuar.
survey-kiosk-waits = { $minutes ->
    [one] Esta página espera por si um minuto.
   *[other] Esta página espera por si { $minutes } minutos.
  } Depois volta ao início e apaga-se o que escreveu.
survey-kiosk-again = Apagar e começar de novo
survey-kiosk-longer = Preciso de mais tempo
survey-kiosk-begins-again = { $seconds ->
    [one] O inquérito recomeça dentro de um segundo, para a pessoa seguinte.
   *[other] O inquérito recomeça dentro de { $seconds } segundos, para a pessoa seguinte.
  }
survey-kiosk-begin-now = Recomeçar já
