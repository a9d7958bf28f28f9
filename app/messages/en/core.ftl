# What every page shares.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
date-day = { $day } { $month } { $year }

# Mistakes in forms.
error-required = Fill in this field.
error-required-in-one-language = Write this text in at least one language.
error-too-long = Write at most { $limit } characters.
error-control-characters = This text contains invisible characters that cannot be kept. Type it again.
error-not-a-whole-number = Write a whole number, digits only.
error-number-too-small = Write a number of at least { $limit }.
error-number-too-large = Write a number of at most { $limit }.
error-not-a-slug = Use only lower-case letters without accents, digits and single hyphens. “new” is reserved.
error-not-in-list = Choose one of the options in the list.

role-innovator = Innovator
role-designer = Lab designer
role-director = Lab director
role-administrator = Administrator
membership-member = Member
membership-manager = Manager
