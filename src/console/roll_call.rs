//! Floor 3. The roll call: Enter toggles present, F2 marks all present, → chooses another mark.

use super::ctx::Ctx;
use super::said;
use super::step::Ask;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::view::Line;
use super::view::Tone;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::roster::Presence;
use crate::meeting::vote::Excluded;
use crate::meeting::words::Command;
use crate::meeting::words::Whom;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::history as looking_back;
use crate::text::kinds;

/// The open roll call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct RollCall {
    selected: usize,
}

impl RollCall {
    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let people = ctx.meeting.people();
        let last = people.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        let one = people.get(self.selected);
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => self.selected = (self.selected + 1).min(last),
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::F(2) => {
                let command = Command::Mark { who: Whom::All, presence: Presence::Present, reason: None };
                return Some(vec![Step::Press(command, Then::Stay)]);
            }
            Key::Enter => {
                let one = one?;
                let presence = match one.presence {
                    Presence::Present | Presence::Online | Presence::Late if ctx.meeting.begun().is_some() => {
                        Presence::Left
                    }
                    Presence::Present | Presence::Online | Presence::Late => Presence::Unmarked,
                    Presence::Unmarked | Presence::Left | Presence::Excused | Presence::Unexcused => Presence::Present,
                };
                let who = Whom::These(vec![one.person.id.clone()]);
                self.selected = (self.selected + 1).min(last);
                return Some(vec![Step::Press(Command::Mark { who, presence, reason: None }, Then::Stay)]);
            }
            Key::Right => return Some(vec![Step::Open(Open::Question(Ask::Mark(one?.person.id.clone())))]),
            Key::Delete => {
                let who = Whom::These(vec![one?.person.id.clone()]);
                let command = Command::Mark { who, presence: Presence::Unmarked, reason: None };
                return Some(vec![Step::Press(command, Then::Stay)]);
            }
            Key::Tab => return Some(vec![Step::Open(Open::Form(Fill::AddPerson))]),
            // A letter goes to the next name that it begins.
            Key::Char(letter) if letter.is_alphanumeric() => {
                let found = (1..=people.len())
                    .map(|step| (self.selected + step) % people.len())
                    .find(|at| crate::names::matches(&letter.to_string(), &people[*at].person.name).is_some());
                self.selected = found?;
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::RollCall {
        let people = ctx.meeting.people();
        let rows = people
            .iter()
            .map(|one| {
                let person = &one.person;
                let absences = ctx.meeting.absences(&person.id);
                let often = absences.is_worth_a_word().then(|| looking_back::often_absent(ctx.lang, absences));
                let mut detail: Vec<String> = often.into_iter().collect();
                detail.push(kinds::standing(person.standing).get(ctx.lang).to_owned());
                detail.extend(person.role.clone());
                detail.extend(person.group.clone());
                detail.extend(person.marks.iter().map(|mark| kinds::mark(*mark).get(ctx.lang).to_owned()));
                panel::RollRow {
                    name: person.name.clone(),
                    detail: detail.join(" · "),
                    mark: said::mark(ctx, &person.id),
                    symbol: symbol(one.presence),
                    reason: one.last_mark().and_then(|(_, _, reason)| reason.clone()),
                }
            })
            .collect();
        let (here, of) = ctx.meeting.members_here();
        let base = ctx.meeting.summoned_base();
        let needed = ctx.meeting.agenda().quorum.threshold.needed(base.summoned);
        let quorum = if ctx.meeting.entitled() < needed {
            Line::new(Tone::Warn, crate::text::warning::quorum_low(ctx.lang, here, of))
        } else {
            let (vi, en) = (format!("Có mặt {here}/{of}, đủ số người."), format!("{here} of {of} are here: enough."));
            Line::new(Tone::Good, ctx.voice(|voice| voice.say(vi, en)))
        };
        let keys = [w::ROLL_KEY_TOGGLE, w::ROLL_KEY_ALL, w::ROLL_KEY_OTHER, w::ROLL_KEY_ADD];
        panel::RollCall {
            title: format!("{} · {here}/{of}", ctx.get(w::ROLL_TITLE)),
            rows,
            selected: self.selected.min(people.len().saturating_sub(1)),
            quorum,
            base: Line::plain(base_line(ctx)),
            less: less(ctx),
            keys: keys.into_iter().map(|key| Line::quiet(ctx.get(key))).collect(),
        }
    }
}

/// "Biểu quyết tính trên 17: 20 chính thức, trừ 3 (xem tên). Cần từ 9 trở lên."
pub fn base_line(ctx: &Ctx<'_>) -> String {
    let base = ctx.meeting.summoned_base();
    let threshold = ctx.meeting.agenda().votes.first().map(|vote| vote.threshold);
    let needed = threshold.map(|threshold| threshold.needed(base.base()));
    let (of, all, less) = (base.base(), base.summoned, base.less.len());
    ctx.voice(|voice| {
        let counted = match less {
            0 => voice.say(
                format!("Biểu quyết tính trên {of} chính thức."),
                format!("Votes are counted out of {of} full members."),
            ),
            less => voice.say(
                format!("Biểu quyết tính trên {of}: {all} chính thức, trừ {less} (xem tên)."),
                format!("Votes are counted out of {of}: {all} full members less {less} (see names)."),
            ),
        };
        let need = needed.map(|n| voice.say(format!(" Cần từ {n} trở lên."), format!(" {n} or more carry.")));
        format!("{counted}{}", need.unwrap_or_default())
    })
}

/// Who is not counted, each with why.
pub fn less(ctx: &Ctx<'_>) -> Vec<String> {
    let base = ctx.meeting.summoned_base();
    base.less.iter().map(|(who, why)| format!("{} ({})", ctx.meeting.name(who), ctx.get(excluded(*why)))).collect()
}

const fn excluded(why: Excluded) -> Phrase {
    match why {
        Excluded::Seconded => Phrase::new("sinh hoạt nơi khác", "seconded elsewhere"),
        Excluded::Suspended => Phrase::new("bị đình chỉ", "suspended"),
        Excluded::ExemptAbsent => Phrase::new("miễn sinh hoạt, vắng", "exempt and absent"),
        Excluded::ExcusedAbsent => Phrase::new("vắng có lý do", "absent with reason"),
    }
}

const fn symbol(presence: Presence) -> char {
    match presence {
        Presence::Unmarked => '·',
        Presence::Present => '✓',
        Presence::Online => '○',
        Presence::Late => '+',
        Presence::Left => '−',
        Presence::Excused => 'P',
        Presence::Unexcused => '×',
    }
}
