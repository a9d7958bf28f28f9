# Guias e métodos.

guides-title = Guias e métodos
guides-lead = Métodos que pode usar amanhã e guias para trabalhos maiores. Cada um diz quanto tempo leva, com quem se faz e o que costuma correr mal.
guides-write = Escrever um guia
guides-show-all = Ver todos os guias
guides-none-fit = Nenhum guia corresponde a estes filtros. Retire um deles para ver mais.
guides-empty = A biblioteca ainda não tem guias.
guides-found = Guias encontrados
guides-count =
    { $count ->
        [one] 1 guia
       *[other] { $count } guias
    }
guides-no-phase = Para qualquer fase
guides-filter-phase = Fase do projeto
guides-any-phase = Qualquer
guides-filter-kind = Tipo
guides-any-kind = Guias e métodos
guides-filter-time = Tempo que tem
guides-any-time = Qualquer
guides-filter-tag = Assunto
guides-any-tag = Qualquer

guide-kind-guide = Guia
guide-kind-method = Método
guide-phase-research = Investigação
guide-phase-co-creation = Cocriação
guide-phase-experimentation = Experimentação
guide-phase-evaluation = Avaliação
time-needed-30 = Até meia hora
time-needed-60 = Até 1 hora
time-needed-120 = Até 2 horas
time-needed-more = Mais de 2 horas

guide-range = { $from } a { $to }
guide-minutes = { $minutes } min
guide-hours = { $hours } h
guide-hours-minutes = { $hours } h { $minutes } min
guide-people =
    { $count ->
        [one] 1 pessoa
       *[other] { $count } pessoas
    }
guide-people-range = { $from } a { $to } pessoas

guide-time = Tempo
guide-with = Pessoas
guide-materials = O que precisa
guide-next = O que ler a seguir
guide-use-project = Projeto
guide-use-session = Sessão
guide-used-in = Onde foi usado
guide-edit = Editar este guia
guide-publish = Publicar
guide-unpublish = Voltar a rascunho
guide-draft = Rascunho
guide-draft-note = Só quem trabalha no laboratório vê este guia. Publique-o quando estiver pronto.
guide-edited-note = O laboratório alterou este guia, por isso as novas versões que vierem com o produto não o mudam.
guide-shipped-link = Ver o texto que veio com o produto
guide-shipped-title = Texto que veio com o produto
guide-shipped-note = Este é o texto original. O do laboratório continua publicado enquanto não o trocar.
guide-shipped-back = Voltar ao texto do laboratório
guide-shipped-take = Usar este texto
guide-shipped-question = O texto do laboratório é substituído por este e não se pode recuperar.
guide-shipped-confirm = Substituir pelo texto original

guide-save-new = Guardar como rascunho
guide-save = Guardar alterações
guide-preview = Pré-visualizar
guide-preview-title = Como vai ficar
guide-conflict-title = Entretanto, alguém alterou este guia
guide-conflict = O que escreveu está aqui em baixo e ainda não foi guardado. Compare com o que está agora publicado e guarde de novo se quiser ficar com o seu texto.
guide-conflict-link = Ver o guia como está agora
guide-field-title = Título
guide-field-slug = Endereço
guide-field-slug-hint = A última parte do endereço da página. Se o deixar vazio, é feito a partir do título.
guide-field-kind = O que é
guide-field-summary = Resumo
guide-field-summary-hint = Uma frase que diga para que serve.
guide-field-phases = Em que fases ajuda
guide-field-phases-hint = Na lista, fica na primeira que escolher.
guide-field-time-min = Tempo mínimo, em minutos
guide-field-time-max = Tempo máximo, em minutos
guide-field-people-min = Número mínimo de pessoas
guide-field-people-max = Número máximo de pessoas
guide-field-materials = O que é preciso
guide-field-tags = Assuntos
guide-field-lines-hint = Um por linha.
guide-field-body = Texto
guide-field-body-hint = Em Markdown: ## antes de um título, - antes de cada ponto de uma lista, **negrito**, [ligação](/pt/guides/pilot).
guide-field-next = O que ler a seguir
guide-field-next-hint = O endereço de cada guia, um por linha. Por exemplo: persona

error-guide-slug-reserved = Este endereço está reservado. Escolha outro.
error-guide-slug-taken = Já há um guia com este endereço. Escolha outro.
error-guide-title-missing = Escreva um título nesta língua, ou apague o resto do texto nela.
error-guide-body-missing = Escreva o texto nesta língua, ou apague o título nela.
error-guide-range-reversed = Escreva um máximo que não seja menor do que o mínimo.
error-too-many-lines = Escreva no máximo { $limit } linhas.
error-line-too-long = Escreva no máximo { $limit } caracteres por linha.

flash-guide-created = O guia foi guardado como rascunho. Publique-o quando estiver pronto.
flash-guide-saved = As alterações foram guardadas.
flash-guide-published = O guia está publicado.
flash-guide-unpublished = O guia voltou a rascunho. Só quem trabalha no laboratório o vê.
flash-guide-shipped-taken = O guia tem agora o texto que veio com o produto.

glossary-title = Glossário
glossary-link = Glossário: as palavras do laboratório
glossary-lead = As palavras que usamos aqui e o que queremos dizer com elas.
