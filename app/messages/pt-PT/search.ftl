# Pesquisa.

search-title = Pesquisar
search-label = O que procura?
search-hint = Escreva uma palavra ou uma pergunta. Não faz mal se faltarem acentos ou se a última palavra ficar a meio.
search-results = Resultados
search-count =
    { $count ->
        [0] Nenhum resultado para «{ $text }»
        [one] 1 resultado para «{ $text }»
       *[other] { $count } resultados para «{ $text }»
    }
search-none = Não encontrámos nada para «{ $text }». Experimente outra palavra, ou só parte dela.
search-none-filtered = Não encontrámos nada para «{ $text }» com estes filtros.
search-unfiltered = Procurar sem filtros
search-corrected = Não encontrámos «{ $typed }». Procurámos «{ $meant }».
search-unavailable = A pesquisa está a ser reparada e volta dentro de momentos. Tente de novo.
search-unreached = Não conseguimos chegar à pesquisa. Veja se tem ligação à Internet e tente de novo.
search-facets = Filtrar os resultados
search-facet-remove = Tirar o filtro:
search-facet-kind = Tipo
search-facet-phase = Fase
search-facet-time = Tempo
search-kind-guide = Guias e métodos
search-kind-project = Projetos
search-kind-session = Sessões
search-kind-survey = Inquéritos
search-kind-person = Pessoas
search-kind-course = Cursos
search-kind-entity = Entidades
search-kind-lab = Laboratórios
