# Os componentes.

components-optional = (facultativo)
components-error = Erro:
components-error-summary =
    { $count ->
        [one] Há uma resposta a corrigir
       *[other] Há { $count } respostas a corrigir
    }
components-honeypot = Deixe este campo vazio
components-cancel = Cancelar
components-sign-done = Feito:
components-sign-warning = Atenção:
components-sign-info = Informação:
components-only-pt = Só disponível em português
components-only-en = Só disponível em inglês
components-not-translated = Ainda sem tradução ({ $language })
components-only-in = Só disponível nesta língua: { $language }
components-pagination = Páginas da lista
components-previous = Anteriores
components-next = Seguintes
components-breadcrumb = Está aqui
components-home = Início
components-chart-table = Ver os números em tabela
components-chart-label = Resposta
components-chart-value = Valor
components-chart-detail = Contagem
components-bench-done = concluído
components-bench-here = agora
components-bench-ahead = por fazer
components-filters = Filtrar a lista
components-filters-apply = Aplicar filtros
components-filters-clear = Limpar filtros
components-toc = Nesta página
components-search = Pesquisar
components-monday = seg
components-tuesday = ter
components-wednesday = qua
components-thursday = qui
components-friday = sex
components-saturday = sáb
components-sunday = dom
