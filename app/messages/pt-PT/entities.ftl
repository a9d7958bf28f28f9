# Entidades.

entities-title = Entidades
entities-lead = Os organismos públicos, as instituições de ensino superior e as organizações da sociedade civil que trabalham com o laboratório.
entities-new = Criar entidade
entities-create = Criar entidade
entities-edit = Editar entidade
entities-save = Guardar alterações
entities-count =
    { $count ->
        [one] { $count } entidade
       *[other] { $count } entidades
    }
entities-projects =
    { $count ->
        [one] { $count } projeto
       *[other] { $count } projetos
    }
entities-name = Nome
entities-name-hint = O nome completo, como a própria entidade o escreve.
entities-kind = Tipo
entities-all-kinds = Todos os tipos
entities-region = Região
entities-region-hint = Onde trabalha, por exemplo Algarve ou Portugal.
entities-all-regions = Todas as regiões
entities-website = Sítio Web
entities-source = Fonte
entities-source-hint = De onde vêm os factos.
entities-description = O que faz
entities-description-hint = Alguns parágrafos para quem não a conhece. Pode usar Markdown.
entities-none = Ainda não há entidades.
entities-none-found = Nenhuma entidade corresponde a estes filtros.
entities-see-all = Ver todas as entidades
entities-see-projects = Ver os projetos
entities-its-projects = Projetos
entities-all-projects = Ver todos
entities-no-projects = Esta entidade ainda não tem projetos publicados.
entity-kind-central = Administração central
entity-kind-local = Autarquia local
entity-kind-institute = Instituto ou empresa pública
entity-kind-higher-education = Ensino superior
entity-kind-civil-society = Sociedade civil
entity-kind-international = Organização internacional
flash-entity-created = A entidade ficou criada.
flash-entity-saved = As alterações ficaram guardadas.
