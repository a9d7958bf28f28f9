# A página inicial.

home-title = Faça parte dos serviços que usa
home-lead = A administração experimenta aqui soluções com as pessoas a quem elas servem. Veja em que pode participar e o que mudou com quem já participou.

home-take-part = Pode participar agora
home-nothing-now = De momento não há inquéritos abertos nem sessões marcadas.
home-all-surveys = Todos os inquéritos
home-all-sessions = Todas as sessões
home-all-training = Toda a formação
home-survey = Inquérito
home-session = Sessão
home-edition = Curso
home-min = min
home-minutes = { $minutes ->
    [one] { $minutes } minuto
   *[other] { $minutes } minutos
}
home-hours = { $hours } h
home-hours-minutes = { $hours } h { $minutes } min
home-who-everybody = Aberto agora, para qualquer pessoa
home-who-account = Aberto agora, para quem tem conta
home-online = em linha
home-in-person = presencial
home-session-when = { $date }, { $place }. { $places }
home-edition-when = Começa em { $date }. { $places }
home-waiting-list = Lista de espera
home-places = { $count ->
    [one] { $count } lugar livre
   *[other] { $count } lugares livres
}

home-what-came = O que resultou
home-no-outcomes = Ainda não há resultados publicados. Quando houver, é aqui que os encontra.
home-all-projects = Todos os projetos
home-results = Resultados do inquérito

home-look = Onde procurar
home-search = Pesquisar em guias, projetos, sessões, inquéritos, pessoas e cursos
home-entities = Entidades
home-door-citizens = Cidadãos
home-door-citizens-text = Dê a sua opinião e siga o que ela mudou.
home-door-designers = Designers e entidades
home-door-designers-text = Veja o que outros já testaram, e reutilize-o.
home-door-servants = Quem trabalha na administração
home-door-servants-text = Encontre um método, um curso e quem já o fez.

home-figures = O laboratório em números
home-figures-note = Contados agora, a partir do que está registado e publicado aqui.
home-about = cerca de { $count }
home-and-about = { $count } e cerca de { $about }
home-figure-projects = { $count ->
    [one] projeto
   *[other] projetos
}
home-figure-projects-base = Publicados, em qualquer fase, também os que pararam.
home-figure-partnerships = { $count ->
    [one] entidade em parceria
   *[other] entidades em parceria
}
home-figure-partnerships-base = Entidades diferentes que conduzem um projeto publicado ou são suas parceiras.
home-figure-participants = { $count ->
    [one] participante
   *[other] participantes
}
home-figure-participants-base = Os que os projetos registaram. À parte: { $attended } presenças em sessões e { $responses } respostas a inquéritos.
home-figure-products = { $count ->
    [one] produto
   *[other] produtos
}
home-figure-products-base = Guias, serviços, protótipos, relatórios e formações entregues por projetos.
home-published = O LabX publicou para { $year }:
home-published-note = Estes números são citados. Não foram contados aqui nem se somam aos de cima.
home-source = Fonte:
