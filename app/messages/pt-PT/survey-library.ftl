# Começar um inquérito: modelos, cópias; perguntas de outros inquéritos e da biblioteca.

survey-new-from-template = Começar com um modelo
survey-new-from-template-text = Cada modelo traz as perguntas, as regras e os textos. Pode mudar tudo antes de publicar.
survey-new-from-survey = Copiar um inquérito que já existe
survey-new-which-survey = Inquérito a copiar
survey-new-which-survey-hint = Os mais recentes. Para copiar outro, abra-o na construção e escolha «Copiar como novo rascunho».
survey-new-continue = Continuar
survey-new-blank = Começar do zero
survey-new-another = Escolher outro ponto de partida
survey-new-template-is = Modelo: { $title }
survey-new-copy = É uma cópia
survey-new-copy-text = As perguntas, as regras e as definições são copiadas; as respostas não. Dê-lhe outro título.
survey-copy-of = Cópia de { $title }
survey-template-size =
    { $questions ->
        [one] 1 pergunta
       *[other] { $questions } perguntas
    }, cerca de { $minutes ->
        [one] 1 minuto
       *[other] { $minutes } minutos
    }
survey-template-purpose = Para que serve
survey-template-result = Como usar o resultado
survey-template-not-for = Quando não usar
survey-template-credit = De onde vêm as perguntas
survey-template-questions = Ver as perguntas
survey-sample = Como vai ser perguntada
survey-sample-calculation = Não se pergunta: calcula-se assim.
survey-sample-hidden = Não se pergunta: o valor vem no endereço.
survey-copy = Copiar como novo rascunho

survey-add-from-elsewhere = Acrescentar perguntas de outro inquérito, de um modelo ou da biblioteca
survey-add-questions = Acrescentar perguntas que já existem
survey-add-questions-lead = Procure por palavras ou escolha de onde vêm, marque as que quer e acrescente-as. O que acrescentar é uma cópia: pode mudá-la à vontade.
survey-find-words = Palavras da pergunta
survey-find-place = De onde vêm
survey-find-everywhere = De todo o lado
survey-find-begin = A biblioteca ainda não tem perguntas. Procure por palavras, ou escolha um modelo ou um inquérito.
survey-find-nothing = Não há perguntas com essas palavras. Experimente menos palavras, ou outro sítio.
survey-find-more = Há mais perguntas do que as que aqui cabem. Use mais palavras, ou escolha de onde vêm.
survey-place-template = Modelo: { $title }
survey-place-survey = Inquérito: { $title }
survey-add-to-page = Página em que ficam
survey-add-chosen = Acrescentar as escolhidas
survey-add-without = Acrescentar sem isso
survey-left-out = Ainda não acrescentámos nada: há coisas que não podem vir
survey-left-out-text = Falam de perguntas que não escolheu, ou da página em que a pergunta estava. Marque também essas perguntas, ou acrescente as escolhidas sem o que está nesta lista.
survey-left-relevant = quando se pergunta:
survey-left-constraint = que respostas servem:
survey-left-required = quando é preciso responder:
survey-left-formula = como se calcula:
survey-left-option = quando se mostra a opção { $code }:
survey-left-page = quando se mostra a página em que está:
survey-left-answer = no texto, em vez da resposta fica a pergunta, entre parênteses retos:
error-survey-pick = Marque pelo menos uma pergunta.
error-survey-pick-gone = Uma das perguntas que marcou já não existe. As outras continuam marcadas.
error-survey-pick-many = São demasiadas de uma só vez. Marque no máximo { $limit }.
error-survey-pick-places = Vêm de demasiados inquéritos. Acrescente-as em duas vezes.
flash-survey-questions-added = Perguntas acrescentadas no fim da página.

survey-library = Biblioteca de perguntas
survey-library-lead = Perguntas que deram bom resultado e que vale a pena fazer outra vez da mesma maneira.
survey-library-search = Procurar na biblioteca
survey-library-empty = A biblioteca ainda está vazia. Na construção de um inquérito, escolha «Guardar na biblioteca» junto de uma pergunta.
survey-library-to-surveys = Ver os inquéritos
survey-library-nothing = Não há perguntas com essas palavras.
survey-library-all = Ver todas
survey-library-taken =
    { $count ->
        [0] Ainda não foi usada noutro inquérito
        [one] Usada 1 vez noutro inquérito
       *[other] Usada { $count } vezes noutros inquéritos
    }. Guardada em { $date }.
survey-library-edit = Mudar nome e tema
survey-library-name = Nome na biblioteca
survey-library-name-hint = O que a equipa procura, por exemplo: satisfação geral. Basta uma língua.
survey-library-topic = Tema
survey-library-topic-hint = Por exemplo: atendimento, formação, acessibilidade.
survey-library-delete = Tirar da biblioteca
survey-library-delete-question = Os inquéritos que a usam ficam como estão. Não é possível voltar atrás.
survey-library-moved = Entretanto, outra pessoa mudou esta pergunta
survey-library-moved-text = Chama-se agora «{ $name }». O que escreveu continua aqui e ainda não foi guardado. Se estiver de acordo, guarde de novo.
survey-keep-question = Guardar na biblioteca
survey-keep-title = Guardar pergunta na biblioteca
survey-keep-lead = A biblioteca guarda uma cópia. Mudar depois a pergunta neste inquérito não muda a da biblioteca.
survey-keep-left-out = O que não vai com a pergunta
survey-keep-left-out-text = Na biblioteca a pergunta está sozinha. O que depende de outras perguntas deste inquérito, ou da página, fica cá.
flash-survey-kept = Pergunta guardada na biblioteca.
flash-survey-library-saved = Nome e tema guardados.
flash-survey-library-deleted = A pergunta já não está na biblioteca.
