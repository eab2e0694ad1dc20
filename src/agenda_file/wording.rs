//! Floor 1. The words for faults, in both languages: what is wrong, what belongs there, and how to mend it.

mod files;
mod names;
mod plans;
mod said;
mod shapes;
mod sheets;

pub(super) use said::Hint;
pub(super) use said::Said;

use super::fault::FaultKind;
use crate::meeting::agenda::Language;

/// The words for a fault.
pub(super) fn words(kind: &FaultKind, language: Language) -> Said {
    match kind {
        FaultKind::File(fault) => files::file(fault, language),
        FaultKind::Syntax(fault) => files::syntax(fault, language),
        FaultKind::Shape(fault) => shapes::shape(fault, language),
        FaultKind::Plan(fault) => plans::plan(fault, language),
        FaultKind::Sheet(fault) => sheets::sheet(fault, language),
        FaultKind::Advice(advice) => plans::advice(advice, language),
    }
}
