# A verificação de um inquérito, o mapa da lógica, e o painel para experimentar.

review-see = Verificar
review-see-count = Verificar ({ $count })
review-title = Verificação do inquérito
review-lead = O que impede a publicação, o que convém corrigir e o que pode ficar melhor. O que não se consegue saber ao certo não aparece aqui.
review-to-builder = Construir o inquérito
review-good = Nada a corrigir
review-good-text = Não encontrámos regras sem saída, traduções em falta nem textos por escrever.
review-blocks = { $count ->
    [one] Impede a publicação ({ $count })
   *[other] Impedem a publicação ({ $count })
  }
review-blocks-text = Enquanto isto não estiver resolvido, o inquérito não pode ser publicado.
review-mend = A corrigir ({ $count })
review-mend-text = O inquérito pode ser publicado, mas quem responder vai dar por isto.
review-hints = A ponderar ({ $count })
review-hints-text = Podem ser escolhas suas. Veja se fazem sentido.
review-whole-survey = Todo o inquérito
review-place-option = { $question }, opção { $code }
review-place-row = { $question }, linha { $code }
review-measures = Em números
review-measures-text = São regras práticas: o tempo soma a leitura, a 200 palavras por minuto, e um tempo médio por tipo de pergunta; a facilidade de leitura é a fórmula de Flesch (em português, adaptada por Martins e outros, 1996), que só conta palavras por frase e sílabas por palavra. Nenhuma substitui experimentar com pessoas.
review-duration = Tempo de resposta
review-minutes = { $minutes ->
    [one] cerca de { $minutes } minuto
   *[other] cerca de { $minutes } minutos
  }
review-minutes-between = entre { $shortest } e { $longest } minutos, conforme as respostas
review-texts-in = Textos em { $language }
review-coverage = { $written } de { $all }
review-ease-in = Facilidade de leitura em { $language }
review-ease = { $ease } de 100: { $band } ({ $words } palavras)
review-ease-few-words = { $words ->
    [one] só { $words } palavra: pouco para medir
   *[other] só { $words } palavras: pouco para medir
  }
review-band-very-hard = muito difícil, ao nível de um curso superior
review-band-hard = difícil, ao nível do ensino secundário
review-band-easy = fácil, ao nível do ensino básico
review-band-very-easy = muito fácil

review-page-never = Esta página nunca aparece: a regra não se verifica com nenhuma resposta possível. Regra: { $rule }
review-page-always = A regra desta página verifica-se sempre, por isso não faz nada. Regra: { $rule }
review-question-never = Esta pergunta nunca é feita: a regra não se verifica com nenhuma resposta possível. Regra: { $rule }
review-question-always = A regra que decide se esta pergunta é feita verifica-se sempre, por isso não faz nada. Regra: { $rule }
review-option-never = Esta opção nunca é oferecida: a regra não se verifica com nenhuma resposta possível. Regra: { $rule }
review-option-always = A regra desta opção verifica-se sempre, por isso não faz nada. Regra: { $rule }
review-row-never = Esta linha nunca é perguntada: a regra não se verifica com nenhuma resposta possível. Regra: { $rule }
review-row-always = A regra desta linha verifica-se sempre, por isso não faz nada. Regra: { $rule }
review-constraint-never = Nenhuma resposta possível cumpre a condição, por isso todas são recusadas. Condição: { $rule }
review-constraint-never-required = A resposta é obrigatória e nenhuma cumpre a condição: ninguém consegue passar desta pergunta. Condição: { $rule }
review-constraint-always = Todas as respostas possíveis cumprem a condição, por isso ela não faz nada. Condição: { $rule }
review-required-never = A regra que torna a resposta obrigatória nunca se verifica. Regra: { $rule }
review-required-always = A regra que torna a resposta obrigatória verifica-se sempre: basta marcar a pergunta como obrigatória. Regra: { $rule }
review-no-such-option = A regra compara { $question } com { $code }, que não é uma das suas opções. Use o código da opção, e não o texto.
review-looks-ahead = A regra olha para { $question }, que só é perguntada na página { $page }. Até lá está sempre vazia.
review-piped-unknown = O texto mostra a resposta a { $name }, mas não há pergunta com esse nome.
review-piped-later = O texto mostra a resposta a { $name }, que só é perguntada depois.
review-piped-blank = O texto mostra a resposta a { $name }, que pode não existir. Escreva-o de modo que se leia bem também sem ela.

review-limits-crossed = O mínimo é maior do que o máximo, por isso nenhuma resposta serve.
review-limits-no-whole = Não há nenhum número inteiro entre o mínimo e o máximo.
review-min-above-options = Pede mais escolhas do que as opções que há.
review-scale-crossed = A escala acaba antes de começar.

review-option-unlabelled = Esta opção não tem texto.
review-row-unlabelled = Esta linha não tem texto.
review-same-label = O texto «{ $label }» é igual ao da opção { $other }.
review-long-list = São { $count } opções à vista. Numa lista pendente é mais fácil encontrá-las.
review-wide-matrix = São { $count } colunas. Num telemóvel, cada linha passa a ser uma lista com todas elas; com seis ou menos responde-se melhor.
review-tall-matrix = São { $count } linhas. Muitas linhas seguidas cansam, e as últimas são respondidas sem ler; divida a pergunta em duas.
review-long-scale = A escala tem { $count } pontos. Acima de onze, as pessoas já não os distinguem.
review-long-ranking = São { $count } coisas para ordenar. Peça só os primeiros lugares.
review-points-unnamed = { $count ->
    [one] Há { $count } ponto da escala sem nome.
   *[other] Há { $count } pontos da escala sem nome.
  }
review-no-refusal = Há uma condição e nenhuma mensagem que diga o que corrigir. Quem não a cumprir só saberá que a resposta não serve.

review-untranslated = Falta em { $language }: { $texts } ({ $count }). Quem o ler nessa língua vê { $instead }.
review-text-title = título
review-text-introduction = introdução
review-text-asked-by = quem pergunta
review-text-thanks = agradecimento
review-text-source = fonte
review-text-page-title = título da página
review-text-label = pergunta
review-text-hint = ajuda
review-text-listed = opções
review-text-point = nomes da escala
review-text-unit = unidade
review-text-refusal = mensagem da condição

review-long-sentence = Há uma frase com { $words } palavras. Até 25 lê-se bem; divida-a em duas.
review-hard-to-read = As perguntas em { $language } são difíceis de ler ({ $ease } de 100). Frases mais curtas e palavras do dia a dia ajudam.
review-hard-question = É das perguntas mais difíceis de ler em { $language } ({ $ease } de 100). Encurte as frases e troque as palavras longas por outras mais simples.
review-long = Pode demorar { $minutes } minutos a responder. A partir de { $limit } há muito quem desista: retire o que não vai usar.

logic-map-see = Mapa da lógica
logic-map-title = Mapa da lógica
logic-map-lead = De cada pergunta parte uma linha para aquilo que a resposta decide.
logic-map-of = Mapa da lógica: { $title }
logic-map-text = Páginas: { $pages }. Perguntas: { $questions }. Regras: { $rules }. Regras que nunca se verificam: { $never }. A tabela abaixo diz o mesmo.
logic-map-key-shows = decide se aparece
logic-map-key-answers = decide que respostas servem, quais são obrigatórias, ou um cálculo
logic-map-key-never = nunca acontece
logic-map-broken = Há regras por corrigir
logic-map-broken-text = O mapa só mostra as regras que se conseguem ler. A verificação diz quais faltam.
logic-map-no-rules = Este inquérito não tem regras: todas as pessoas veem todas as perguntas.
logic-map-rules = As regras
logic-map-decided = O que decide
logic-map-looks-at = Olha para
logic-map-rule = Regra
logic-map-comes-to = Observação
logic-map-page = Se a página { $page } aparece
logic-map-question = Se é feita: { $question }
logic-map-listed = Se se oferece { $code } em { $question }
logic-map-answers = Que respostas servem: { $question }
logic-map-needed = Se é obrigatória: { $question }
logic-map-value = O valor de { $question }
logic-map-nothing = nenhuma outra
logic-map-never = nunca acontece

survey-tried = Experimentar: o que as regras decidem
survey-tried-text = Para cada pergunta, o que resulta das respostas dadas até agora. É o mesmo motor que decide quando as pessoas respondem.
survey-tried-complete = Com estas respostas, o inquérito seria aceite.
survey-tried-incomplete = Com estas respostas, o inquérito ainda não seria aceite.
survey-tried-again = Ver com o que está escrito
survey-tried-question = Pergunta
survey-tried-asked = É feita?
survey-tried-value = Valor
survey-tried-errors = Erros
survey-tried-not-relevant = não se aplica
survey-tried-not-shown = conta, mas não se vê
survey-tried-shown = sim
survey-tried-needed = sim, obrigatória
