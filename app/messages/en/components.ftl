# The components.

components-optional = (optional)
components-error = Error:
components-error-summary =
    { $count ->
        [one] There is one answer to correct
       *[other] There are { $count } answers to correct
    }
components-honeypot = Leave this field empty
components-cancel = Cancel
components-sign-done = Done:
components-sign-warning = Warning:
components-sign-info = Information:
components-only-pt = Only available in Portuguese
components-only-en = Only available in English
components-not-translated = Not translated yet ({ $language })
components-only-in = Only available in { $language }
components-pagination = Pages of the list
components-previous = Previous
components-next = Next
components-breadcrumb = You are here
components-home = Home
components-chart-table = See the numbers as a table
components-chart-label = Answer
components-chart-value = Value
components-chart-detail = Count
components-bench-done = done
components-bench-here = now
components-bench-ahead = to come
components-filters = Filter the list
components-filters-apply = Apply filters
components-filters-clear = Clear filters
components-toc = On this page
components-search = Search
components-monday = Mon
components-tuesday = Tue
components-wednesday = Wed
components-thursday = Thu
components-friday = Fri
components-saturday = Sat
components-sunday = Sun
