# Mudar perguntas, grupos e páginas de lugar no construtor.

flash-survey-no-place = Aí não cabe: um grupo não fica dentro de si próprio, e os grupos vão até seis níveis.
