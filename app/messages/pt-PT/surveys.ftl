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
surveys-draft-of = Rascunho de { $date }

survey-kicker = Inquérito
survey-status-draft = Rascunho
survey-status-published = Aberto
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
survey-promise-open = Este inquérito é anónimo. As respostas não ficam ligadas ao seu nome, à sua conta nem ao seu endereço na Internet, mesmo que tenha sessão iniciada.
survey-promise-open-kept = De cada resposta guardamos o que escreveu e o dia em que a enviou, sem a hora.
survey-promise-open-care = Nas respostas escritas, não indique nomes nem contactos, para que continuem anónimas.
survey-promise-signed-in = Este inquérito não é anónimo. A sua resposta fica ligada à sua conta, e a equipa do laboratório vê o seu nome junto dela.
survey-promise-signed-in-kept = Só se pode responder uma vez. Se apagar a conta, a resposta também é apagada.
survey-results-public-text = Os resultados são públicos, só em números. Os textos que escrever são lidos apenas pela equipa do laboratório.
survey-results-designers-text = Os resultados são vistos apenas pela equipa do laboratório.
survey-is-draft = Ainda não está publicado
survey-is-draft-text = Só a equipa do laboratório vê este rascunho. Ninguém pode responder enquanto não for publicado.
survey-is-closed = Este inquérito está encerrado
survey-is-closed-text = Encerrou em { $date } e já não recebe respostas.
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
survey-promise-short-open = Resposta anónima: não registamos quem responde.
survey-promise-short-signed-in = Responde como { $name }: a resposta fica ligada à sua conta.
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
survey-closed-meanwhile = O inquérito encerrou enquanto respondia
survey-closed-meanwhile-text = As suas respostas já não foram recebidas. Pedimos desculpa.
survey-closed-meanwhile-kept = O que escreveu
survey-closed-meanwhile-copy = Nada disto ficou guardado. Se quiser, copie o texto e envie-o para { $contact }.
survey-thanks = Obrigado pela sua resposta
survey-thanks-open = As suas respostas ficaram guardadas, sem nada que as ligue a si.
survey-thanks-signed-in = As suas respostas ficaram guardadas na sua conta.
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
error-survey-nothing-answered = Responda pelo menos a uma pergunta antes de enviar.

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
survey-download-csv = Descarregar respostas (CSV)
survey-see-responses = Ver as respostas uma a uma
survey-csv-day = dia
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
survey-mode-signed-in-hint = A resposta fica ligada à conta, e o formulário di-lo claramente.
survey-mode-is-fixed = Quem pode responder já não se pode mudar, porque o inquérito foi publicado com essa promessa.
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
survey-answered-title = Já há respostas
survey-answered-text = Pode corrigir palavras. Acrescentar, apagar ou mudar perguntas alteraria o sentido das respostas dadas.
survey-publish = Publicar
survey-close = Encerrar
survey-reopen = Reabrir
survey-delete = Apagar o rascunho
survey-delete-question-text = O rascunho e as suas perguntas são apagados. Não é possível voltar atrás.
survey-questions = Perguntas
survey-page-number = Página { $page }
survey-page-empty = Esta página ainda não tem perguntas.
survey-page-options = Nome da página e apagar
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
error-survey-max-below-min = O máximo não pode ser inferior ao mínimo. Corrija um dos dois.
error-survey-min-above-options = Não há tantas opções. Escreva um número menor ou acrescente opções.
error-survey-mode-fixed = Já não se pode mudar quem responde: o inquérito foi publicado com essa promessa.
flash-survey-created = Rascunho criado. Acrescente agora as perguntas.
flash-survey-saved = Alterações guardadas.
flash-survey-question-saved = Pergunta guardada.
flash-survey-question-deleted = Pergunta apagada.
flash-survey-duplicated = Pergunta duplicada.
flash-survey-page-added = Página acrescentada no fim.
flash-survey-page-deleted = Página apagada. As perguntas dela passaram para a página do lado.
flash-survey-page-title-wrong = O nome da página tem de ter no máximo 120 caracteres, sem caracteres invisíveis.
flash-survey-published = O inquérito está aberto. Partilhe o endereço desta página.
flash-survey-closed = O inquérito está encerrado.
flash-survey-deleted = Rascunho apagado.
flash-survey-response-deleted = Resposta apagada. Os resultados já não a contam.
flash-survey-preview-good = A pré-visualização chegou ao fim sem erros. Nada ficou guardado.
flash-survey-already-answered = Já tinha respondido a este inquérito. A primeira resposta continua guardada.
flash-survey-not-there = Essa pergunta ou página já não existe.
flash-survey-answered = Já há respostas: só se podem corrigir palavras, para não mudar o sentido do que foi respondido.
flash-survey-full = Já não cabem mais: um inquérito tem no máximo 20 páginas e 100 perguntas.
flash-survey-would-break = O inquérito está publicado: cada pergunta precisa do seu texto e das suas opções.
flash-survey-other-status = O inquérito já não está no estado em que o viu. Veja como está agora.
flash-survey-not-ready = Ainda não se pode publicar. Veja em baixo o que falta.
