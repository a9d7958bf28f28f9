# O plano de trabalho de um projeto.
plan-title = Plano de trabalho
plan-size =
    { $streams ->
        [one] { $streams } linha de trabalho
       *[other] { $streams } linhas de trabalho
    } e { $activities ->
        [one] { $activities } atividade
       *[other] { $activities } atividades
    }
plan-see = Ver o plano de trabalho
plan-overdue = Fora de prazo
plan-overdue-count =
    { $count ->
        [one] { $count } fora de prazo
       *[other] { $count } fora de prazo
    }
plan-deadline = Prazo
plan-by = até { $when }
plan-within = { $least } a { $most } meses
plan-lead = Liderança
plan-lead-note = Sobre a liderança
plan-participants = Participantes
plan-interested = Interessados
plan-goals = Objetivos
plan-themes = Temas
plan-evidence = O que o comprova:
plan-unknown-quantity = (quantidade por definir)

stream-kind-package = Pacotes de trabalho
stream-kind-core = Trabalho de base
stream-kind-theme = Temas
stream-kind-future-theme = Temas para mais tarde
stream-kind-cross-cutting = Trabalho transversal

stream-status-unstated = Sem estado indicado
stream-status-not-started = Por começar
stream-status-in-preparation = Em preparação
stream-status-fundraising = À procura de financiamento
stream-status-ongoing = Em curso
stream-status-completed = Concluído
stream-status-cancelled = Cancelado
