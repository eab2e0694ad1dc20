//! Floor 1. Faults as a person reads them: the place, the line underlined, what belongs there and how to mend it.

use std::fmt::Write;

use annotate_snippets::AnnotationKind;
use annotate_snippets::Group;
use annotate_snippets::Level;
use annotate_snippets::Renderer;
use annotate_snippets::Snippet;

use super::characters::visible_name;
use super::fault::Fault;
use super::fault::Severity;
use super::page::Faults;
use super::wording::Hint;
use super::wording::Said;
use super::wording::words;
use crate::meeting::agenda::Language;

/// All faults of a reading in words, without colour. Nothing in it can move a cursor.
pub fn report(faults: &Faults, language: Language) -> String {
    let mut report = String::new();
    for fault in &faults.listed {
        tell(&mut report, fault, language);
    }
    let unlisted = (faults.unlisted_errors, faults.unlisted_warnings);
    if let (errors @ 1.., warnings) | (errors, warnings @ 1..) = unlisted {
        let more = match language {
            Language::Vi => format!("… và {errors} lỗi, {warnings} cảnh báo nữa, chưa liệt kê.\n"),
            Language::En => format!("… and {errors} more errors and {warnings} more warnings that are not listed.\n"),
        };
        report.push_str(&more);
    }
    report
}

fn tell(report: &mut String, fault: &Fault, language: Language) {
    let Said { what, hint, mend } = words(&fault.kind, language);
    let (level, name) = match (fault.severity(), language) {
        (Severity::Error, Language::Vi) => (Level::ERROR, "lỗi"),
        (Severity::Error, Language::En) => (Level::ERROR, "error"),
        (Severity::Warning, Language::Vi) => (Level::WARNING, "cảnh báo"),
        (Severity::Warning, Language::En) => (Level::WARNING, "warning"),
    };
    let (belongs, repair) = match language {
        Language::Vi => ("cần", "cách sửa"),
        Language::En => ("expected", "to mend"),
    };
    let file = visible_name(&fault.file);
    writeln!(report, "{file}:{}:{}: {name}: {what}", fault.line, fault.column).expect("a string takes all");
    let label = match hint {
        Hint::None => None,
        Hint::Belongs(wanted) => Some(format!("{belongs}: {wanted}")),
        Hint::Perhaps(question) => Some(question),
    };
    if let Some(excerpt) = &fault.excerpt {
        let mark = AnnotationKind::Primary.span(excerpt.from..excerpt.to).label(label);
        let snippet = Snippet::source(&excerpt.text).line_start(fault.line).annotation(mark);
        let help = Level::HELP.with_name(Some(repair)).message(mend);
        let group = Group::with_level(level).element(snippet).element(help);
        report.push_str(Renderer::plain().term_width(240).render(&[group]).trim_end());
        report.push_str("\n\n");
    } else {
        if let Some(label) = label {
            writeln!(report, "  = {label}").expect("a string takes all");
        }
        writeln!(report, "  = {repair}: {mend}\n").expect("a string takes all");
    }
}
