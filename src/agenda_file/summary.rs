//! Floor 1. The closing lines of a check: what the parts add up to, and how much of the meeting belongs to its members.

use std::cmp::Ordering;

use crate::meeting::agenda::Agenda;
use crate::meeting::agenda::Language;
use crate::meeting::roster::Person;
use crate::meeting::time::Span;

/// How a meeting's time is shared out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shares {
    /// All parts together.
    pub sum: Span,
    /// What the members have of it: all planned discussions.
    pub members: Span,
    /// That in thousandths of the sum, halves up.
    pub thousandths: i64,
}

/// Adds up the parts of an agenda.
pub fn shares(agenda: &Agenda) -> Shares {
    let sum: Span = agenda.segments.iter().map(crate::meeting::agenda::Segment::planned).sum();
    let members: Span = agenda.segments.iter().map(|item| item.discuss.planned()).sum();
    let all = sum.ms().max(1);
    Shares { sum, members, thousandths: (members.ms() * 2000 + all) / (2 * all) }
}

/// The closing lines of a check, each with its line end.
pub fn summary(agenda: &Agenda, language: Language) -> String {
    let Shares { sum, members, thousandths } = shares(agenda);
    let (parts, length) = (minutes(sum, language), minutes(agenda.length, language));
    let members_time = minutes(members, language);
    let (whole, tenth) = (thousandths / 10, thousandths % 10);
    let joined = agenda.roster.iter().filter(|person| person.is_member()).count();
    let guests = agenda.roster.len() - joined;
    let voters = agenda.roster.iter().filter(|person| Person::may_vote(person)).count();
    match language {
        Language::Vi => {
            let against = match sum.cmp(&agenda.length) {
                Ordering::Equal => format!("bằng đúng thời lượng {length}"),
                Ordering::Less => {
                    format!("thiếu {} so với thời lượng {length}", minutes(agenda.length - sum, language))
                }
                Ordering::Greater => {
                    format!("vượt {} so với thời lượng {length}", minutes(sum - agenda.length, language))
                }
            };
            format!(
                "  {} phần, cộng lại {parts}: {against}.\n  \
                 Thời gian dành cho thành viên thảo luận: {members_time}, bằng {whole},{tenth}% buổi họp.\n  \
                 Danh sách: {joined} thành viên, trong đó {voters} người có quyền biểu quyết; {guests} khách.\n",
                agenda.segments.len(),
            )
        }
        Language::En => {
            let against = match sum.cmp(&agenda.length) {
                Ordering::Equal => format!("exactly the length of {length}"),
                Ordering::Less => format!("{} short of {length}", minutes(agenda.length - sum, language)),
                Ordering::Greater => format!("{} more than {length}", minutes(sum - agenda.length, language)),
            };
            format!(
                "  {} items, {parts} together: {against}.\n  \
                 The members' time for discussion: {members_time}, {whole}.{tenth}% of the meeting.\n  \
                 Roster: {joined} members, {voters} of them entitled to vote; {guests} guests.\n",
                agenda.segments.len(),
            )
        }
    }
}

/// A length of time in words: "90 phút", "1 phút 30 giây".
pub(super) fn minutes(span: Span, language: Language) -> String {
    let (mins, secs) = (span.secs_down() / 60, span.secs_down() % 60);
    let one = |n: i64, vi: &str, en: &str| match language {
        Language::Vi => format!("{n} {vi}"),
        Language::En => format!("{n} {en}{}", if n == 1 { "" } else { "s" }),
    };
    match (mins, secs) {
        (_, 0) => one(mins, "phút", "minute"),
        (0, _) => one(secs, "giây", "second"),
        _ => format!("{} {}", one(mins, "phút", "minute"), one(secs, "giây", "second")),
    }
}
