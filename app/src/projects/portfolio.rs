//! The director's view: how many projects, partnerships, participants and products, and where things are stuck.

use domain::projects::{Portfolio, StuckProject};
use leptos::prelude::*;

use super::total_text;
use crate::components::{Bar, BarChart, DataTable, EmptyState, Figure, Figures, PageHeader, Section, Shown};
use crate::context::{Tone, href, page};
use crate::format::{count, on};
use crate::layout::{Crumb, Head};
use crate::t;
use crate::view::PageView;

/// The page.
pub fn portfolio(portfolio: Portfolio) -> PageView {
    let lang = page().lang;
    let figures = portfolio.figures;
    let large = vec![
        Figure::new(count(figures.projects), t!("portfolio-projects"))
            .with_base(t!("portfolio-drafts", count = portfolio.drafts)),
        Figure::new(count(figures.partnerships), t!("portfolio-partnerships"))
            .with_base(t!("portfolio-partnerships-base")),
        Figure::new(total_text(lang, figures.participants), t!("portfolio-participants"))
            .with_base(t!("portfolio-participants-base")),
        Figure::new(count(figures.products), t!("portfolio-products"))
            .with_base(t!("portfolio-products-base")),
    ];
    #[expect(clippy::cast_precision_loss, reason = "a bar's length")]
    let bar = |label: String, n: i64| Bar::new(label, n as f64, count(n));
    let phases = portfolio.by_phase.iter().map(|(phase, n)| bar(t!(phase.message()), *n)).collect::<Vec<_>>();
    let areas = portfolio.by_area.iter().map(|(area, n)| bar(t!(area.message()), *n)).collect::<Vec<_>>();
    let base = t!("portfolio-base", count = figures.projects);
    let main = view! {
        <PageHeader title=t!("portfolio-title") lead=Shown::from(t!("portfolio-lead"))/>
        <Figures figures=large/>
        <Section title=t!("portfolio-stuck")>{stuck(portfolio.stuck)}</Section>
        <Section title=t!("portfolio-where")>
            <div class="charts">
                <BarChart
                    title=t!("portfolio-by-phase")
                    base=base.clone()
                    bars=phases
                    label_head=t!("projects-phase")
                    value_head=t!("projects-title")
                />
                <BarChart
                    title=t!("portfolio-by-area")
                    base=base
                    bars=areas
                    tone=Tone::Violet
                    label_head=t!("projects-area")
                    value_head=t!("projects-title")
                />
            </div>
        </Section>
        {records(&portfolio.by_figure, &portfolio.by_product)}
    };
    PageView::new(Head::private(t!("portfolio-title")), vec![Crumb::here(t!("portfolio-title"))], main)
}

fn stuck(projects: Vec<StuckProject>) -> AnyView {
    if projects.is_empty() {
        return view! { <EmptyState text=t!("portfolio-nothing-stuck", days = StuckProject::DAYS)/> }
            .into_any();
    }
    let rows = projects
        .into_iter()
        .map(|project| {
            let link = href(&format!("/projects/{}", project.slug));
            let days = (page().now.0 - project.since.0) / (24 * 3600 * 1000);
            vec![
                view! { <a href=link>{Shown::from(&project.title).inline()}</a> }.into_any(),
                t!(project.phase.message()).into_any(),
                on(project.since).into_any(),
                count(days).into_any(),
            ]
        })
        .collect::<Vec<_>>();
    view! {
        <p>{t!("portfolio-stuck-text", days = StuckProject::DAYS)}</p>
        <DataTable
            caption=t!("portfolio-stuck")
            head=vec![t!("portfolio-project"), t!("projects-phase"), t!("portfolio-since"), t!("portfolio-days")]
            rows=rows
            numeric=vec![3]
            hide_caption=true
        />
    }
    .into_any()
}

fn records(
    figures: &[(domain::projects::FigureKind, domain::projects::Total, i64)],
    products: &[(domain::projects::ProductKind, i64)],
) -> Option<AnyView> {
    if figures.is_empty() && products.is_empty() {
        return None;
    }
    let lang = page().lang;
    let rows: Vec<Vec<AnyView>> = figures
        .iter()
        .map(|(kind, total, projects)| {
            vec![
                t!(kind.message()).into_any(),
                count(total.exact).into_any(),
                total.about.map(|n| count_about(lang, n)).unwrap_or_else(|| "\u{2013}".to_owned()).into_any(),
                count(*projects).into_any(),
            ]
        })
        .collect();
    let products: Vec<Vec<AnyView>> =
        products.iter().map(|(kind, n)| vec![t!(kind.message()).into_any(), count(*n).into_any()]).collect();
    let figures = (!rows.is_empty()).then(|| {
        view! {
            <DataTable
                caption=t!("portfolio-by-figure")
                head=vec![t!("portfolio-what"), t!("portfolio-exact"), t!("portfolio-about"), t!("portfolio-from-projects")]
                rows=rows
                numeric=vec![1, 2, 3]
            />
        }
    });
    let products = (!products.is_empty()).then(|| {
        view! {
            <DataTable
                caption=t!("portfolio-by-product")
                head=vec![t!("portfolio-what"), t!("portfolio-how-many")]
                rows=products
                numeric=vec![1]
            />
        }
    });
    Some(view! { <Section title=t!("portfolio-records")>{figures}{products}</Section> }.into_any())
}

fn count_about(lang: domain::lang::Lang, n: i64) -> String {
    super::count_text(lang, Some(domain::projects::Count::about(n)))
}
