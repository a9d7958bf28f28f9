# O que todas as páginas partilham.

month-1 = janeiro
month-2 = fevereiro
month-3 = março
month-4 = abril
month-5 = maio
month-6 = junho
month-7 = julho
month-8 = agosto
month-9 = setembro
month-10 = outubro
month-11 = novembro
month-12 = dezembro
date-day = { $day } de { $month } de { $year }

# Erros de formulário.
error-required = Preencha este campo.
error-required-in-one-language = Escreva este texto pelo menos numa língua.
error-too-long = Escreva no máximo { $limit } caracteres.
error-control-characters = Este texto contém caracteres invisíveis que não se podem guardar. Escreva-o de novo.
error-not-a-whole-number = Escreva um número inteiro, só com algarismos.
error-number-too-small = Escreva um número igual ou superior a { $limit }.
error-number-too-large = Escreva um número igual ou inferior a { $limit }.
error-not-a-slug = Use só letras minúsculas sem acentos, algarismos e hífenes simples. «new» está reservado.
error-not-in-list = Escolha uma das opções da lista.

role-innovator = Inovador
role-designer = Designer do laboratório
role-director = Direção do laboratório
role-administrator = Administrador
membership-member = Membro
membership-manager = Gestor
