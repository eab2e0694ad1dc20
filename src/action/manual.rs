//! Floor 2. The table of keys as Markdown, for the README. A test compares the two.

use super::Action;
use super::key::Bound;
use super::key::Scope;
use crate::meeting::agenda::Language;
use crate::text::Phrase;

const KEYS: Phrase = Phrase::new("Phím", "Keys");
const WHILE_TYPING: Phrase = Phrase::new("Cả khi đang gõ chữ", "While typing too");
const WHAT: Phrase = Phrase::new("Việc", "What it does");
const WITHOUT: Phrase = Phrase::new(
    "Không có phím riêng, có trong danh sách của `Tab`:",
    "Without a key of their own, in the list of `Tab`:",
);

/// The keys that run a meeting from the roll call to the score: the back of the programme sheet.
pub const TWELVE: [Action; 12] = [
    Action::Next,
    Action::Suggested,
    Action::Ask,
    Action::RollCall,
    Action::Remark,
    Action::Task,
    Action::Vote,
    Action::Score,
    Action::Recess,
    Action::Undo,
    Action::More,
    Action::Keys,
];

/// The twelve keys as a table.
pub fn twelve(lang: Language) -> String {
    let mut out = format!("| {} | {} |\n|---|---|\n", KEYS.get(lang), WHAT.get(lang));
    for action in TWELVE {
        let spec = action.spec();
        let (keys, label, help) = (printed(spec.keys.iter()), spec.label.get(lang), spec.help.get(lang));
        out.extend(["| ", &keys, " | **", label, "** · ", help, " |\n"]);
    }
    out
}

/// Every action with its keys, then those that only the list "more" has.
pub fn markdown(lang: Language) -> String {
    let (keyed, rest): (Vec<Action>, Vec<Action>) =
        Action::ALL.iter().partition(|action| !action.spec().keys.is_empty());
    let mut out = format!("| {} | {} | {} |\n|---|---|---|\n", KEYS.get(lang), WHILE_TYPING.get(lang), WHAT.get(lang));
    for action in keyed {
        let spec = action.spec();
        let everywhere = spec.keys.iter().filter(|bound| bound.scope == Scope::Everywhere);
        let (all, typing) = (printed(spec.keys.iter()), printed(everywhere));
        let (label, help) = (spec.label.get(lang), spec.help.get(lang));
        out.extend(["| ", &all, " | ", &typing, " | **", label, "** · ", help, " |\n"]);
    }
    let rest: Vec<&str> = rest.into_iter().map(|action| action.spec().label.get(lang)).collect();
    out.extend(["\n", WITHOUT.get(lang), " ", &rest.join(" · "), ".\n"]);
    out
}

fn printed<'a>(keys: impl Iterator<Item = &'a Bound>) -> String {
    let mut keys: Vec<String> = keys.map(|bound| format!("`{}`", bound.key.printed())).collect();
    // Two signs of one meaning, hyphen and minus, are printed alike.
    keys.dedup();
    keys.join(" ")
}
