//! Floor 1. A scoring sheet as a file of its own: one that is none of the program's must lie beside the agenda that names it.

use super::value::Value;
use crate::meeting::sheet::Band;
use crate::meeting::sheet::Criterion;
use crate::meeting::sheet::CriterionKind;
use crate::meeting::sheet::Evidence;
use crate::meeting::sheet::Level;
use crate::meeting::sheet::NotApplicable;
use crate::meeting::sheet::Sheet;
use crate::meeting::sheet::Tenths;
use crate::meeting::sheet::Within;
use crate::meeting::sheet::YearlyBand;
use crate::meeting::sheet::YearlyRule;

/// The text of a file that reads back as this sheet.
pub fn sheet(sheet: &Sheet) -> String {
    let groups = sheet.groups.iter().map(|group| {
        Value::Record(vec![
            ("id", Value::text(&group.id)),
            ("title", Value::text(&group.title)),
            ("criteria", Value::List(group.criteria.iter().map(criterion).collect())),
        ])
    });
    let mut fields = vec![("id", Value::text(&sheet.id)), ("title", Value::text(&sheet.title))];
    fields.extend(sheet.source.iter().map(|source| ("source", Value::text(source))));
    if sheet.example {
        fields.push(("example", Value::yes(true)));
    }
    let not_applicable = match sheet.not_applicable {
        NotApplicable::Full => "Full",
        NotApplicable::LeftOut => "LeftOut",
    };
    fields.push(("total", points(sheet.total)));
    fields.push(("not_applicable", Value::word(not_applicable)));
    fields.push(("groups", Value::List(groups.collect())));
    fields.push(("bands", Value::List(sheet.bands.iter().map(band).collect())));
    fields.extend(sheet.yearly.as_ref().map(|rule| ("yearly", yearly(rule))));
    Value::Record(fields).laid_out(0) + "\n"
}

fn yearly(rule: &YearlyRule) -> Value {
    let band = |band: &YearlyBand| {
        let mut fields = vec![("title", Value::text(&band.title))];
        fields.extend(band.mean.map(|mean| ("mean", points(mean))));
        if band.every_month {
            fields.push(("every_month", Value::yes(true)));
        }
        fields.extend(band.lowest.iter().map(|lowest| ("lowest", Value::text(lowest))));
        if let Some(count) = &band.count {
            fields.extend([("count", Value::word(count.n.to_string())), ("of", Value::text(&count.of))]);
        }
        Value::Record(fields)
    };
    let bands = rule.bands.iter().map(band).collect();
    Value::Record(vec![("bands", Value::List(bands)), ("otherwise", Value::text(&rule.otherwise))])
}

fn points(points: Tenths) -> Value {
    Value::word(points.to_string())
}

fn criterion(line: &Criterion) -> Value {
    let mut fields =
        vec![("id", Value::text(&line.id)), ("title", Value::text(&line.title)), ("max", points(line.max))];
    let kind = match &line.kind {
        CriterionKind::YesNo => Value::word("YesNo"),
        CriterionKind::Range { step } => Value::word(format!("Range({step})")),
        CriterionKind::Levels(levels) => {
            let levels = levels.iter().map(|one| level(one, line.evidence)).collect();
            Value::With("Levels", Box::new(Value::List(levels)))
        }
    };
    fields.push(("kind", kind));
    fields.extend(line.evidence.map(|evidence| ("evidence", Value::word(evidence_word(evidence)))));
    let flags = [("only_with_theme", line.only_with_theme), ("promised", line.promised)];
    fields.extend(flags.into_iter().filter(|(_, set)| *set).map(|(name, _)| (name, Value::yes(true))));
    fields.extend(line.within_days.map(|days| ("within_days", Value::word(days.to_string()))));
    fields.extend(line.note.iter().map(|note| ("note", Value::text(note))));
    Value::Record(fields)
}

fn level(level: &Level, evidence: Option<Evidence>) -> Value {
    let mut fields = vec![("title", Value::text(&level.title)), ("points", points(level.points))];
    fields.extend(level.when.map(|when| ("when", within(when, evidence))));
    if level.if_unexcused {
        fields.push(("if_unexcused", Value::yes(true)));
    }
    Value::Record(fields)
}

fn within(when: Within, evidence: Option<Evidence>) -> Value {
    // Minutes are whole; shares stand in thousandths and are written as per cent.
    let figure = |n: i64| match evidence {
        Some(Evidence::MinutesHeld) => Value::word(n.to_string()),
        Some(_) | None => Value::word(Tenths(n).to_string()),
    };
    let lower = if when.over { "over" } else { "from" };
    let mut fields = vec![(lower, figure(when.from))];
    fields.extend(when.below.map(|below| ("below", figure(below))));
    Value::Record(fields)
}

fn band(band: &Band) -> Value {
    let mut fields = vec![("title", Value::text(&band.title)), ("from", points(band.from))];
    fields.extend(band.below.map(|below| ("below", points(below))));
    if !band.full_marks_in.is_empty() {
        fields.push(("full_marks_in", Value::texts(&band.full_marks_in)));
    }
    Value::Record(fields)
}

const fn evidence_word(evidence: Evidence) -> &'static str {
    match evidence {
        Evidence::MinutesHeld => "MinutesHeld",
        Evidence::SharePresent => "SharePresent",
        Evidence::NoUnexcused => "NoUnexcused",
        Evidence::ShareSpoke => "ShareSpoke",
        Evidence::PausesKept => "PausesKept",
        Evidence::TasksGiven => "TasksGiven",
        Evidence::LastTasks => "LastTasks",
        Evidence::VotesCarried => "VotesCarried",
        Evidence::Concluded => "Concluded",
    }
}
