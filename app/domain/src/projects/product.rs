//! What a project delivers.

use serde::{Deserialize, Serialize};

use super::rows::rows;
use crate::form::{Reader, Typed};
use crate::link;
use crate::text::Translated;

/// The kind of a product.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ProductKind {
    /// A guide.
    Guide,
    /// A service.
    Service,
    /// A prototype.
    Prototype,
    /// A report.
    Report,
    /// A training.
    Training,
}

impl ProductKind {
    /// Every kind.
    pub const ALL: [ProductKind; 5] = [
        ProductKind::Guide,
        ProductKind::Service,
        ProductKind::Prototype,
        ProductKind::Report,
        ProductKind::Training,
    ];

    /// The code in forms and in the database.
    pub fn code(self) -> &'static str {
        match self {
            ProductKind::Guide => "guide",
            ProductKind::Service => "service",
            ProductKind::Prototype => "prototype",
            ProductKind::Report => "report",
            ProductKind::Training => "training",
        }
    }

    /// The message that names it.
    pub fn message(self) -> &'static str {
        match self {
            ProductKind::Guide => "product-guide",
            ProductKind::Service => "product-service",
            ProductKind::Prototype => "product-prototype",
            ProductKind::Report => "product-report",
            ProductKind::Training => "product-training",
        }
    }

    /// The kind with this code.
    pub fn from_code(code: &str) -> Option<ProductKind> {
        ProductKind::ALL.into_iter().find(|kind| kind.code() == code)
    }
}

/// Something delivered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Product {
    /// What kind of thing it is.
    pub kind: ProductKind,
    /// Its title.
    pub title: Translated,
    /// Where it is on the web; may be empty.
    pub link: String,
}

impl Product {
    /// Reads the rows `product_0_kind`, `product_0_title_pt`, `product_0_link`, ….
    pub(super) fn read(reader: &mut Reader<'_>) -> Vec<Product> {
        (0..rows(reader.typed(), "product"))
            .filter_map(|row| {
                let of = |part: &str| format!("product_{row}_{part}");
                let kind = reader.one_of(&of("kind"), ProductKind::from_code);
                let title = reader.translated(&of("title"), 200);
                let link = link::read(reader, &of("link"));
                if kind.is_none() && title.is_empty() && link.is_empty() {
                    return None;
                }
                if kind.is_none() {
                    reader.wrong(of("kind"), "error-required");
                }
                if title.is_empty() {
                    reader.wrong(of("title_pt"), "error-required-in-one-language");
                }
                Some(Product { kind: kind?, title, link })
            })
            .collect()
    }

    pub(super) fn typed(products: &[Product], typed: Typed) -> Typed {
        products.iter().enumerate().fold(typed, |typed, (row, product)| {
            typed
                .with(format!("product_{row}_kind"), product.kind.code())
                .with_translated(&format!("product_{row}_title"), &product.title)
                .with(format!("product_{row}_link"), &product.link)
        })
    }
}
