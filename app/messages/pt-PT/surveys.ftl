# Inquéritos: perguntas, respostas, resultados.

surveys-title = Inquéritos
surveys-lead = Responda aos que estão abertos e veja o que resultou dos outros.
surveys-open = Abertos agora
surveys-drafts = Rascunhos
surveys-closed = Encerrados
surveys-none-open = Neste momento não há inquéritos abertos.
surveys-see-projects = Ver os projetos em curso
surveys-new = Criar inquérito
surveys-minutes =
    { $count ->
        [one] Cerca de 1 minuto
       *[other] Cerca de { $count } minutos
    }
surveys-closed-on = Encerrado em { $date }
surveys-closing = A receber as últimas respostas
surveys-draft-of = Rascunho de { $date }

survey-kicker = Inquérito
survey-status-draft = Rascunho
survey-status-published = Aberto
survey-status-closing = A encerrar
survey-status-closed = Encerrado
survey-tag-anonymous = anónimo
survey-tag-signed-in = com conta
survey-tag-results = com resultados
survey-mode-open = Qualquer pessoa, de forma anónima
survey-mode-signed-in = Quem tem conta, uma resposta por pessoa
survey-results-public = Toda a gente
survey-results-designers = Só a equipa do laboratório

# A página do inquérito.
survey-answer = Responder
survey-sign-in-and-answer = Entrar e responder
survey-see-results = Ver os resultados
survey-see-others = Ver os outros inquéritos
survey-to-survey = Ir para o inquérito
survey-why = Porque perguntamos
survey-promise-title = O que guardamos de quem responde
survey-who-asks = Quem pergunta
survey-how-long = Quanto tempo demora
survey-who-answers = Quem pode responder
survey-who-sees = Quem vê os resultados
survey-time =
    Cerca de { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    }, { $questions ->
        [one] 1 pergunta
       *[other] { $questions } perguntas
    }
survey-results-public-text = Os resultados são públicos, só em números. Os textos que escrever são lidos apenas pela equipa do laboratório.
survey-results-designers-text = Os resultados são vistos apenas pela equipa do laboratório.
survey-is-draft = Ainda não está publicado
survey-is-draft-text = Só a equipa do laboratório vê este rascunho. Ninguém pode responder enquanto não for publicado.
survey-is-closed = Este inquérito está encerrado
survey-is-closed-text = Encerrou em { $date } e já não recebe respostas.
survey-is-closing-text = Quem já tinha começado a responder ainda pode enviar até às { $time }.
survey-is-closed-results = Encerrou em { $date } e já não recebe respostas. Veja o que as pessoas responderam.
survey-is-answered = Já respondeu a este inquérito
survey-is-answered-text = A sua resposta está guardada. Obrigado por ter participado.

# Responder.
survey-form = Responder
survey-pages = Páginas do inquérito
survey-page-of = Página { $page } de { $count }
survey-send = Enviar respostas
survey-send-preview = Experimentar o envio
survey-next = Continuar
survey-back = Voltar atrás
survey-no-answer = Prefiro não responder
survey-promise-more = Saber mais sobre o inquérito
survey-choose-exactly =
    { $count ->
        [one] Escolha uma opção.
       *[other] Escolha { $count } opções.
    }
survey-choose-between = Escolha entre { $min } e { $max } opções.
survey-choose-at-least =
    { $count ->
        [one] Escolha pelo menos uma opção.
       *[other] Escolha pelo menos { $count } opções.
    }
survey-choose-at-most =
    { $count ->
        [one] Escolha no máximo uma opção.
       *[other] Escolha no máximo { $count } opções.
    }
survey-choose-any = Pode escolher várias opções.
survey-number-between = Um número entre { $min } e { $max }.
survey-number-from = Um número igual ou superior a { $min }.
survey-number-up-to = Um número igual ou inferior a { $max }.
survey-number-in-steps = Um número entre { $min } e { $max }, de { $step } em { $step }.
survey-day-between = Um dia entre { $first } e { $last }.
survey-day-from = Um dia a partir de { $day }.
survey-day-up-to = Um dia até { $day }.
survey-day-too-early = Este dia é demasiado cedo. Escolha { $day } ou um dia posterior.
survey-day-too-late = Este dia é demasiado tarde. Escolha { $day } ou um dia anterior.
survey-chosen-alone = «{ $option }» não se combina com outras opções. Escolha só essa, ou retire-a.
survey-closed-meanwhile = O inquérito encerrou enquanto respondia
survey-closed-meanwhile-text = As suas respostas já não foram recebidas. Pedimos desculpa.
survey-closed-meanwhile-kept = O que escreveu
survey-closed-meanwhile-copy = Nada disto ficou guardado. Se quiser, copie o texto e envie-o para { $contact }.
survey-closing-form = Este inquérito está a encerrar
survey-closing-form-text = Já não está aberto a mais ninguém, mas quem tinha começado ainda pode responder: envie as suas respostas até às { $time }. Já não é possível guardar para continuar depois.
survey-put-aside = Guardar e continuar depois
survey-saved = As suas respostas estão guardadas
survey-saved-lead = Pode continuar até { $date }. Ainda não enviou nada: as respostas só contam depois de as enviar.
survey-saved-code = O seu código
survey-saved-link = A sua ligação
survey-saved-how = Como volta
survey-saved-how-text = Anote o código ou guarde a ligação: são a única forma de voltar a estas respostas, neste ou noutro aparelho. Não lhos podemos enviar nem recuperar.
survey-saved-sealed = O que escreveu fica cifrado com o seu código, que não guardamos. Sem ele ninguém o lê, nem quem faz o inquérito. Apaga-se quando enviar as respostas ou quando o prazo acabar.
survey-saved-go-on = Continuar agora
survey-saved-leave = Sair do inquérito
survey-resume = Continuar o que guardou
survey-resume-lead = Escreva o código que recebeu quando guardou as suas respostas.
survey-resume-hint = Dezasseis letras e algarismos, por exemplo K7QM-3F9T-ZX2P-8HWD. Maiúsculas e hífenes não importam.
survey-resume-go = Continuar
survey-resume-link = Já guardou respostas? Continue com o seu código
error-survey-code = Este código não está completo ou tem letras que nenhum código tem. Um código tem dezasseis letras e algarismos.
error-survey-code-unknown = Não há nada guardado com este código. Talvez as respostas já tenham sido enviadas, o prazo tenha acabado ou uma letra esteja trocada.
survey-thanks = Obrigado pela sua resposta
error-required-choice = Escolha uma opção.
error-required-answer = Escreva uma resposta.
error-survey-choose-some = Escolha pelo menos uma opção.
error-survey-choose-more =
    { $limit ->
        [one] Escolha pelo menos uma opção.
       *[other] Escolha pelo menos { $limit } opções.
    }
error-survey-choose-fewer =
    { $limit ->
        [one] Escolha no máximo uma opção.
       *[other] Escolha no máximo { $limit } opções.
    }
error-survey-one-answer = Escolha uma só resposta.
error-survey-not-a-number = Escreva só um número, por exemplo 12 ou 3,5.
error-survey-out-of-range = Escreva um número dentro dos limites indicados.
survey-changed-meanwhile = As perguntas foram corrigidas enquanto respondia
survey-changed-meanwhile-text = As suas respostas continuam aqui. Veja se ainda dizem o que quer dizer e continue.
survey-more-follow = Das suas respostas seguem-se mais algumas perguntas.
survey-all-answered = Respondeu a tudo. Envie as respostas, ou volte atrás para as mudar.
survey-ready = Pronto a enviar
survey-answer-in = Responder em:
survey-read-in = Ler em:
survey-language-of-questions = Língua das perguntas
error-survey-constraint = Esta resposta não serve. Verifique-a.
error-survey-nothing-answered = Responda pelo menos a uma pergunta antes de enviar.
survey-agree = Concordo
survey-agreed = Concorda
survey-choose = Escolha
survey-other-which = { $option }: qual?
survey-place = { $place }.º lugar
survey-no-place = Sem lugar
survey-rank-all = Dê um lugar a cada opção; o 1.º é o da sua preferida.
survey-rank-some =
    { $places ->
        [one] Escolha a sua preferida.
       *[other] Dê lugares às { $places } que prefere; o 1.º é o da primeira.
    }
survey-choose-any-in-row = Pode escolher várias opções em cada linha.
survey-place-hint = Latitude e longitude, como o mapa as mostra: 38.7223, -9.1393.
error-survey-chosen-alone = Uma das opções que escolheu não se combina com outras. Escolha só essa, ou retire-a.
error-survey-other-text = Escreva qual.
error-survey-row = Escolha uma opção nesta linha.
error-survey-place-twice = O { $limit }.º lugar foi dado duas vezes. Dê cada lugar uma só vez.
error-survey-place-missing = Falta o { $limit }.º lugar.
error-survey-consent = Para continuar, precisamos da sua concordância.
error-survey-not-whole = Escreva um número inteiro, sem casas decimais.
error-survey-telephone = Escreva um número de telefone com 6 a 15 algarismos, por exemplo 210 000 000 ou +351 210 000 000.
error-survey-url = Escreva um endereço da Internet, por exemplo www.exemplo.pt.
error-survey-date = Escreva um dia, por exemplo 25/11/2026.
error-survey-date-early = Este dia é demasiado cedo.
error-survey-date-late = Este dia é demasiado tarde.
error-survey-time = Escreva uma hora, por exemplo 14:30.
error-survey-date-time = Escreva um dia e uma hora, por exemplo 25/11/2026 14:30.
error-survey-place = Escreva dois números, latitude e longitude, por exemplo 38.7223, -9.1393.

# Resultados.
survey-results-kicker = Resultados
survey-responses =
    { $count ->
        [one] Uma pessoa respondeu.
       *[other] { $written } pessoas responderam.
    }
survey-no-responses = Ainda ninguém respondeu a este inquérito.
survey-too-few-responses = Para proteger quem já respondeu, os resultados só aparecem quando houver pelo menos { $least } respostas.
survey-constructed = Respostas construídas
survey-constructed-text = Respostas construídas para a demonstração, a partir dos valores publicados. Não são respostas de pessoas.
survey-invented = Respostas inventadas
survey-invented-text = Este inquérito começou com respostas inventadas para a demonstração, que ninguém deu. As que alguém tenha dado depois também contam.
survey-source = Fonte:
survey-overall = Valores globais
survey-by-question = Pergunta a pergunta
survey-small-cells = Para proteger quem respondeu, as contagens inferiores a 5 não se mostram, nem as que permitiriam calculá-las.
survey-overall-of-shares =
    { $count ->
        [one] Percentagem de 1 indicador
       *[other] Média das percentagens de { $count } indicadores
    }
survey-overall-of-means =
    { $count ->
        [one] Média de 1 pergunta
       *[other] Média das médias de { $count } perguntas
    }
survey-overall-includes = O que inclui: { $name }
survey-not-shown = Não se mostra, para proteger quem respondeu, ou ainda não há respostas.
survey-base =
    Base: { $count ->
        [one] 1 pessoa que respondeu a esta pergunta
       *[other] { $written } pessoas que responderam a esta pergunta
    }
survey-base-small = Base: menos de 5 pessoas
survey-texts =
    { $count ->
        [one] 1 resposta escrita
       *[other] { $written } respostas escritas
    }
survey-texts-small = Menos de 5 respostas escritas
survey-texts-kept = As respostas escritas são lidas pela equipa do laboratório e não se publicam.
survey-read-texts = Ler as respostas escritas
survey-too-few-here = Há poucas respostas a esta pergunta para as podermos mostrar.
survey-fewer-than-five = menos de 5
survey-withheld = não se mostra
survey-chart-share = Percentagem
survey-chart-count = Pessoas
survey-top-box-two = Escolheram { $first } ou { $second }
survey-top-box-one = Escolheram { $point }
survey-so-many-of =
    { $count ->
        [one] ({ $part } de { $base } pessoa)
       *[other] ({ $part } de { $base } pessoas)
    }
survey-interval = Se quem respondeu for uma amostra aleatória, o valor na população está entre { $low } % e { $high } %, com 95 % de confiança.
survey-mean = Média
survey-mean-value = { $mean }, numa escala de { $from } a { $to }
survey-mean-withheld = A média não se mostra, porque permitiria calcular contagens inferiores a 5.
survey-median = Mediana
survey-range = Do menor ao maior
survey-range-value = { $least } a { $most }
survey-range-withheld = não se mostra, para não identificar quem deu os valores extremos
survey-agreed-count =
    { $count ->
        [one] Uma pessoa concorda.
       *[other] { $written } pessoas concordam.
    }
survey-ranked = O que foi ordenado
survey-mean-place = Lugar médio
survey-ranked-by = Pessoas que lhe deram lugar
survey-ranked-first = Puseram em 1.º
survey-nps = Índice de recomendação (NPS)
survey-nps-explained = quem diz 9 ou 10, menos quem diz 6 ou menos, em cem pessoas
survey-download-csv = Descarregar respostas (CSV)
survey-see-responses = Ver as respostas uma a uma
survey-csv-day = dia
survey-csv-version = versão
survey-csv-seed = semente da ordem
survey-csv-name = nome
survey-csv-email = endereço

# Respostas, para a equipa.
survey-responses-title = Respostas
survey-responses-lead = Por ordem aleatória, que não diz quem respondeu primeiro.
survey-response = Resposta
survey-response-day = Dia
survey-response-answers = Perguntas respondidas
survey-response-who = Quem respondeu
survey-not-answered = Sem resposta
survey-see-response = Ver a resposta completa
survey-delete-response = Apagar esta resposta
survey-delete-response-question = A resposta é apagada e os resultados mudam. Não é possível voltar atrás.
survey-texts-title = Respostas escritas
survey-no-texts = Ainda ninguém escreveu uma resposta a esta pergunta.

# Construir.
survey-build = Construir o inquérito
survey-settings = Definições
survey-new-lead = Primeiro, o essencial. As perguntas vêm a seguir, e nada se publica enquanto não o decidir.
survey-create = Criar rascunho
survey-save = Guardar
survey-slug = Fim do endereço
survey-slug-hint = Se ficar vazio, usamos o título. Depois não se pode mudar.
survey-field-title = Título
survey-field-title-hint = Até 120 caracteres. Basta uma língua.
survey-field-introduction-hint = Diga para que servem as respostas e o que vai acontecer com elas.
survey-field-asked-by-hint = Se ficar vazio, aparece o nome do laboratório.
survey-field-thanks = Agradecimento
survey-field-thanks-hint = Aparece depois do envio. Diga quando e onde se veem os resultados.
survey-field-source = Fonte
survey-field-source-hint = Só quando os valores foram publicados noutro lado: documento, autor e ano.
survey-mode-hint = Escolha com cuidado: depois de publicar, isto não se pode mudar.
survey-mode-open-hint = Não registamos quem responde. Uma pessoa pode responder mais de uma vez.
survey-mode-signed-in-hint = Entram com a sua conta, que conta uma vez.
survey-mode-is-fixed = Quem pode responder, e o que se guarda de quem responde, já não se pode mudar, porque o inquérito foi publicado com essa promessa.
survey-results-public-hint = Só números; contagens pequenas e textos nunca se publicam.
survey-results-designers-hint = Os resultados não aparecem no sítio público.
survey-moved = Entretanto, outra pessoa alterou este inquérito
survey-moved-text = O que escreveu continua aqui e ainda não foi guardado. Veja o que mudou e, se estiver de acordo, guarde de novo.
survey-moved-see = Ver como está agora
survey-to-do = O que falta para publicar
survey-missing-questions = Acrescente pelo menos uma pergunta.
survey-missing-page-questions = Há uma página sem perguntas: acrescente-as ou apague a página.
survey-missing-label = Escreva a pergunta.
survey-missing-options = Escreva pelo menos duas opções.
survey-missing-ends = Diga o que significam os dois extremos da escala.
survey-rules-to-mend = Regras a corrigir antes de publicar
flash-survey-rules-wrong = Há uma regra errada. Veja abaixo o que corrigir.
survey-logic-at = (No carácter { $place }.)
survey-logic-empty = Não há regra nenhuma. Escreva uma, ou deixe o campo em branco.
survey-logic-too-long = A regra é demasiado longa: { $limit } caracteres, no máximo. Divida-a com um cálculo.
survey-logic-too-deep = A regra tem demasiados níveis: { $limit }, no máximo. Divida-a com um cálculo.
survey-logic-too-many-parts = A regra tem demasiadas partes: { $limit }, no máximo. Divida-a com um cálculo.
survey-logic-unexpected-character = O carácter «{ $found }» não pode estar aqui.
survey-logic-unclosed-text = Um texto começa e não acaba. Feche-o com a mesma aspa.
survey-logic-unclosed-reference = Uma referência começa com { "${" } e não acaba. Feche-a com { "}" }.
survey-logic-not-a-name = «{ $found }» não é nome de pergunta.
survey-logic-number-too-large = Este número é demasiado grande para calcular.
survey-logic-unexpected-end = A regra acaba cedo demais: falta algo no fim.
survey-logic-unexpected = «{ $found }» não pode estar aqui.
survey-logic-missing-parenthesis = Um parêntese abre e não fecha.
survey-logic-unknown-function = Não existe a função { $name }.
survey-logic-unknown-function-suggestion = Não existe a função { $name }. Queria dizer { $suggestion }?
survey-logic-unsupported-function = A função { $name } não pode ser usada aqui.
survey-logic-unsupported-construct = «{ $name }» não pode ser usado aqui.
survey-logic-wrong-arguments = { $function } leva { $allowed } valores, e aqui estão { $given }.
survey-logic-needs-reference = { $function } precisa do nome de uma pergunta, como { "${q1}" }.
survey-logic-needs-quoted-reference = { $function } precisa do nome de uma pergunta entre aspas, como { "'${q1}'" }.
survey-logic-not-a-repeat-of = { $name } não é o grupo repetido que contém a pergunta.
survey-logic-unknown-name = Não existe a pergunta { $name }.
survey-logic-unknown-name-suggestion = Não existe a pergunta { $name }. Queria dizer { $suggestion }?
survey-logic-ambiguous-name = Há mais de uma pergunta chamada { $name }.
survey-logic-no-choices = A pergunta { $name } não tem opções.
survey-logic-unsupported-pattern = O padrão «{ $pattern }» não pode ser usado aqui.
survey-logic-unsupported-format = Uma data não se pode escrever com «{ $code }».
survey-logic-cycle = Estas regras dependem umas das outras em círculo: { $path }.
survey-answered-title = Já há respostas
survey-answered-text = Pode corrigir palavras. Acrescentar, apagar ou mudar perguntas alteraria o sentido das respostas dadas.
survey-publish = Publicar
survey-close = Encerrar
survey-close-now = Encerrar já
survey-closing = Encerrado, a receber as últimas respostas
survey-closing-text = Já ninguém pode começar. Quem tinha começado ainda pode enviar até às { $time }; depois o inquérito encerra por si. Se o encerrar já, o que essas pessoas estão a escrever deixa de poder ser enviado.
survey-closing-release = As respostas que esperam seladas são reveladas em conjunto às { $time }, ou quando o encerrar já.
survey-reopen = Reabrir
survey-delete = Apagar o rascunho
survey-delete-question-text = O rascunho e as suas perguntas são apagados. Não é possível voltar atrás.
survey-questions = Perguntas
survey-page-number = Página { $page }
survey-page-empty = Esta página ainda não tem perguntas.
survey-page-options = Nome, regra e apagar a página
survey-page-title = Nome da página
survey-add-page = Acrescentar página
survey-delete-page = Apagar página
survey-add-question = Acrescentar uma pergunta do tipo
survey-write-question = Escrever a pergunta
survey-new-question = Nova pergunta
survey-edit-question = Alterar pergunta
survey-save-question = Guardar pergunta
survey-delete-question = Apagar
survey-duplicate = Duplicar
survey-move-up = Subir
survey-move-down = Descer
survey-no-label = (sem texto)
survey-required = obrigatória
survey-kind-single = Escolha de uma opção
survey-kind-several = Escolha de várias opções
survey-kind-scale = Escala
survey-kind-number = Número
survey-kind-short-text = Texto curto
survey-kind-long-text = Texto longo
survey-field-label = Pergunta
survey-field-label-hint = Uma só ideia por pergunta, nas palavras de quem responde.
survey-field-hint = Ajuda
survey-field-hint-hint = Aparece por baixo da pergunta. Deixe vazio se não fizer falta.
survey-field-required = É preciso responder
survey-field-required-hint = Peça só o que é mesmo indispensável.
survey-field-option = Opção { $number }
survey-more-options = Mais opções
survey-field-min = Escolher pelo menos
survey-field-max = Escolher no máximo
survey-field-least = Valor mínimo
survey-field-most = Valor máximo
survey-field-unit = Unidade
survey-field-unit-hint = Aparece depois do número: minutos, euros, pessoas.
survey-field-from = A escala começa em
survey-field-to = A escala termina em
survey-field-to-hint = 5 é o mais fácil de ler num telemóvel.
survey-field-low = O que significa o valor mais baixo
survey-field-low-hint = Por exemplo: nada satisfeito.
survey-field-high = O que significa o valor mais alto
survey-field-high-hint = Por exemplo: muito satisfeito.
survey-see-preview = Pré-visualizar
survey-preview = Pré-visualização
survey-preview-text = É o formulário verdadeiro, mas nada do que enviar fica guardado.
survey-preview-back = Voltar à construção
survey-overall-lead = Um valor que junta várias escalas e diz sempre o que inclui.
survey-overall-new = Novo valor global
survey-overall-add = Acrescentar valor global
survey-overall-remove = Retirar
survey-overall-name = Nome
survey-overall-name-hint = Por exemplo: satisfação global, média dos sete indicadores.
survey-overall-measure = O que se junta
survey-overall-questions = Escalas incluídas
survey-overall-no-scales = Os valores globais juntam escalas, e este inquérito ainda não tem nenhuma.
survey-measure-top-box = A percentagem de pessoas que escolheram os pontos mais altos
survey-measure-mean = A média de cada escala
survey-missing-rows = Escreva pelo menos uma linha.
survey-missing-formula = Escreva como se calcula.
survey-kind-nps = Probabilidade de recomendar (0 a 10)
survey-kind-matrix = A mesma escolha para várias linhas
survey-kind-ranking = Ordem de preferência
survey-kind-email = Endereço de correio eletrónico
survey-kind-telephone = Número de telefone
survey-kind-url = Endereço da Internet
survey-kind-date = Dia
survey-kind-time = Hora
survey-kind-date-time = Dia e hora
survey-kind-place = Lugar no mapa
survey-kind-consent = Concordância
survey-kind-calculation = Cálculo (nada se pergunta)
survey-kind-hidden = Valor do endereço (nada se pergunta)
survey-kind-note = Texto entre perguntas
survey-look-list = Uma opção por linha
survey-look-row = Lado a lado
survey-look-drop-down = Lista pendente
survey-look-numbers = Números
survey-look-faces = Caras com palavras
survey-look-named = Palavras, uma por linha
survey-field-note = Texto
survey-field-note-hint = Aparece entre as perguntas. Uma linha em branco começa um parágrafo.
survey-field-own-name = Nome
survey-field-own-name-hint = Só a equipa o vê, nos resultados e nas tabelas.
survey-field-look = Aspeto
survey-field-row = Linha { $number }
survey-field-several = Podem escolher-se várias opções em cada linha
survey-field-several-hint = Se não, uma opção por linha.
survey-field-places = Quantos lugares se dão
survey-field-places-hint = Deixe em branco para ordenar tudo. Ordenar mais de cinco cansa.
survey-field-whole = Só números inteiros
survey-field-whole-hint = Para pessoas, dias, visitas.
survey-field-slider = De quanto em quanto
survey-field-slider-hint = Por exemplo 5, para dizer «de 5 em 5». Precisa de um valor mínimo e de um máximo. Escreve-se sempre o número: um cursor não se pode deixar em branco.
survey-field-earliest = Primeiro dia possível
survey-field-latest = Último dia possível
survey-field-formula = Como se calcula
survey-field-formula-hint = Por exemplo: { "${q1}" } + { "${q2}" }.
survey-field-between-title = Palavras para os pontos intermédios
survey-field-between = Ponto { $number } depois do primeiro
survey-field-shuffled = Por ordem aleatória
survey-field-shuffled-hint = Outra ordem para cada pessoa, para a primeira opção não ter vantagem.
survey-option-role = A opção { $number } é
survey-option-plain = uma opção comum
survey-option-other = «outra», com uma linha para escrever qual
survey-option-alone = escolhida sozinha, como «nenhuma destas»
survey-rules = Regras: quando se pergunta e que respostas servem
survey-rules-hint = As regras usam os nomes das perguntas: { "${q1}" } = 'o2' é verdade quando na pergunta q1 se escolheu a opção o2.
survey-rule-relevant = Perguntar só se
survey-rule-relevant-hint = Deixe em branco para perguntar sempre. Por exemplo: { "${q1}" } = 'o2'.
survey-rules-of-options = Regras: quando se oferece cada opção
survey-rules-of-rows = Regras: quando se pergunta cada linha
survey-rule-of-option = Oferecer a opção { $number } só se
survey-rule-of-row = Perguntar a linha { $number } só se
survey-rule-of-page = Mostrar esta página só se
survey-rule-of-page-hint = Deixe em branco para a mostrar sempre. Por exemplo: { "${q1}" } = 'o2'.
survey-page-shuffled = Baralhar as perguntas desta página
survey-page-shuffled-hint = Cada pessoa vê-as por outra ordem, e a mesma quando volta atrás. Os textos entre perguntas ficam onde estão.
survey-rule-constraint = A resposta tem de cumprir
survey-rule-constraint-hint = O ponto é a resposta. Por exemplo: . > 0 and . <= 120.
survey-rule-message = O que dizer quando não cumpre
survey-rule-message-hint = Diga o que fazer.
survey-rule-required = A resposta só é necessária se
survey-rule-required-hint = Deixe em branco quando não depende de outras respostas.
survey-languages = Línguas
survey-languages-hint = O inquérito pode ser respondido em cada uma. O que não estiver traduzido aparece na primeira língua que o tiver.
survey-more-languages = Outras línguas
survey-more-languages-hint = Pelos seus códigos, separados por vírgulas: pt-BR, lb.
error-survey-required-twice = A resposta já é sempre necessária. Deixe esta regra em branco ou desmarque “É preciso responder”.
error-survey-slider = Para haver passos, é preciso um valor mínimo, um máximo e um passo acima de zero.
error-survey-language = Escreva códigos de línguas separados por vírgulas, por exemplo pt-BR, lb.
error-survey-many-languages = Um inquérito pode ter 60 línguas, no máximo.
error-survey-max-below-min = O máximo não pode ser inferior ao mínimo. Corrija um dos dois.
error-survey-min-above-options = Não há tantas opções. Escreva um número menor ou acrescente opções.
error-survey-mode-fixed = Já não se pode mudar quem responde nem o que se guarda de quem responde: o inquérito foi publicado com essa promessa.
flash-survey-created = Rascunho criado. Acrescente agora as perguntas.
flash-survey-saved = Alterações guardadas.
flash-survey-question-saved = Pergunta guardada.
flash-survey-question-deleted = Pergunta apagada.
flash-survey-duplicated = Pergunta duplicada.
flash-survey-page-added = Página acrescentada no fim.
flash-survey-page-deleted = Página apagada. As perguntas dela passaram para a página do lado.
flash-survey-page-title-wrong = O nome da página tem de ter no máximo 120 caracteres e a regra no máximo 2000, sem caracteres invisíveis.
flash-survey-published = O inquérito está aberto. Partilhe o endereço desta página.
flash-survey-closed = O inquérito está encerrado.
flash-survey-closing = Já ninguém pode começar a responder. Quem tinha começado tem 15 minutos para enviar.
flash-survey-deleted = Rascunho apagado.
flash-survey-response-deleted = Resposta apagada. Os resultados já não a contam.
flash-survey-preview-good = A pré-visualização chegou ao fim sem erros. Nada ficou guardado.
flash-survey-already-answered = Já tinha respondido a este inquérito. A primeira resposta continua guardada.
flash-survey-not-there = Essa pergunta ou página já não existe.
flash-survey-answered = Já há respostas: só se podem corrigir palavras, para não mudar o sentido do que foi respondido.
flash-survey-full = Já não cabem mais: um inquérito tem no máximo 20 páginas e 300 perguntas.
flash-survey-would-break = O inquérito está publicado: cada pergunta precisa do seu texto e das suas opções.
flash-survey-other-status = O inquérito já não está no estado em que o viu. Veja como está agora.
flash-survey-not-ready = Ainda não se pode publicar. Veja em baixo o que falta.
survey-mode-links = Pessoas com uma ligação pessoal, uma resposta cada
survey-mode-links-hint = Cria as ligações e envia-as ou imprime-as. Cada uma conta uma vez.
survey-mode-members = Membros de um grupo, uma resposta cada
survey-mode-members-hint = Entram com a sua conta; quem não é do grupo não pode responder.
