//! Floor 3. The roll call: Enter toggles present, F2 marks all present, → chooses another mark. Before the start its first row is for all:
//! Enter marks them, and once everybody is marked closes the list.

use super::ctx::Ctx;
use super::said;
use super::step::Ask;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::typing::Typing;
use super::view::Line;
use super::view::Tone;
use super::view::panel;
use crate::action::key::Key;
use crate::meeting::roster::Presence;
use crate::meeting::state::Phase;
use crate::meeting::vote::Excluded;
use crate::meeting::words::Command;
use crate::meeting::words::Whom;
use crate::text::Phrase;
use crate::text::console::desk as w;
use crate::text::history as looking_back;
use crate::text::kinds;

/// The open roll call.
#[derive(Clone, Debug, PartialEq)]
pub struct RollCall {
    row: Row,
    /// The letters of a name, typed one after another.
    sought: Typing,
    /// Where the search for it began.
    from: usize,
}

/// What is selected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Row {
    /// The row of all, where there is one.
    Whole,
    /// One person.
    Person(usize),
}

/// Whether somebody who counts has not been marked.
fn some_unmarked(ctx: &Ctx<'_>) -> bool {
    ctx.meeting.people().iter().any(|one| one.person.is_member() && one.presence == Presence::Unmarked)
}

fn has_whole(ctx: &Ctx<'_>) -> bool {
    ctx.meeting.phase() == Phase::Lobby
}

impl RollCall {
    /// On the row of all as long as nobody has been marked.
    pub fn new(ctx: &Ctx<'_>) -> Self {
        let fresh = ctx.meeting.people().iter().all(|one| one.presence == Presence::Unmarked);
        let row = if fresh && has_whole(ctx) { Row::Whole } else { Row::Person(0) };
        Self { row, sought: Typing::default(), from: 0 }
    }

    /// The selected person.
    fn selected(&self, ctx: &Ctx<'_>) -> Option<usize> {
        let last = ctx.meeting.people().len().saturating_sub(1);
        match self.row {
            Row::Whole if has_whole(ctx) => None,
            Row::Whole => Some(0),
            Row::Person(at) => Some(at.min(last)),
        }
    }

    /// A letter goes on with the name that is being typed; one that fits none begins another. Input methods may take letters back.
    fn seek(&mut self, ctx: &Ctx<'_>, letter: char) {
        let people = ctx.meeting.people();
        let behind = self.selected(ctx).map_or(0, |at| at + 1);
        let found = |typed: &str, from: usize| {
            let mut places = (0..people.len()).map(|step| (from + step) % people.len());
            places.find(|at| crate::names::matches(typed, &people[*at].person.name).is_some())
        };
        if self.sought.is_blank() {
            self.from = behind;
        }
        self.sought.insert(letter.encode_utf8(&mut [0; 4]));
        let mut place = found(self.sought.text(), self.from);
        if place.is_none() {
            self.sought = Typing::of(letter.encode_utf8(&mut [0; 4]));
            self.from = behind;
            place = found(self.sought.text(), behind);
        }
        if let Some(at) = place {
            self.row = Row::Person(at);
        }
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let people = ctx.meeting.people();
        let last = people.len().saturating_sub(1);
        let selected = self.selected(ctx);
        let one = selected.and_then(|at| people.get(at));
        let all = || {
            vec![Step::Press(Command::Mark { who: Whom::All, presence: Presence::Present, reason: None }, Then::Stay)]
        };
        let first = if has_whole(ctx) { Row::Whole } else { Row::Person(0) };
        if !matches!(key, Key::Char(_) | Key::Backspace) {
            self.sought.clear();
        }
        match key {
            Key::Up => {
                self.row = selected.and_then(|at| at.checked_sub(1)).map_or(first, Row::Person);
            }
            Key::Down => self.row = Row::Person(selected.map_or(0, |at| (at + 1).min(last))),
            Key::Home => self.row = first,
            Key::End => self.row = Row::Person(last),
            Key::F(2) => return Some(all()),
            Key::Enter if selected.is_none() && some_unmarked(ctx) => return Some(all()),
            Key::Enter if selected.is_none() => return Some(vec![Step::Close]),
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
                self.row = Row::Person(selected.map_or(0, |at| (at + 1).min(last)));
                return Some(vec![Step::Press(Command::Mark { who, presence, reason: None }, Then::Stay)]);
            }
            Key::Right => return Some(vec![Step::Open(Open::Question(Ask::Mark(one?.person.id.clone())))]),
            Key::Delete => {
                let who = Whom::These(vec![one?.person.id.clone()]);
                let command = Command::Mark { who, presence: Presence::Unmarked, reason: None };
                return Some(vec![Step::Press(command, Then::Stay)]);
            }
            Key::Tab => return Some(vec![Step::Open(Open::Form(Fill::AddPerson))]),
            Key::Char(letter) if letter.is_alphanumeric() => self.seek(ctx, letter),
            Key::Backspace => self.sought.backspace(),
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
        let keys: &[Phrase] = match (self.selected(ctx), some_unmarked(ctx)) {
            (Some(_), _) => &[w::ROLL_KEY_TOGGLE, w::ROLL_KEY_OTHER, w::ROLL_KEY_ADD, w::ROLL_KEY_ALL],
            (None, true) => &[w::ROLL_KEY_WHOLE, w::ROLL_KEY_EACH, w::ROLL_KEY_ADD],
            (None, false) => &[w::ROLL_KEY_DONE, w::ROLL_KEY_EACH, w::ROLL_KEY_ADD],
        };
        panel::RollCall {
            title: format!("{} · {here}/{of}{}", ctx.get(w::ROLL_TITLE), guests(ctx)),
            rows,
            whole: has_whole(ctx)
                .then(|| ctx.get(if some_unmarked(ctx) { w::ROLL_WHOLE } else { w::ROLL_DONE }).to_owned()),
            selected: self.selected(ctx),
            quorum,
            base: Line::plain(base_line(ctx)),
            less: less(ctx),
            keys: keys.iter().map(|key| Line::quiet(ctx.get(*key))).collect(),
        }
    }
}

/// Those here who are no members, who are not in the count beside it: " + 3 khách mời".
fn guests(ctx: &Ctx<'_>) -> String {
    let here = ctx.meeting.people().iter().filter(|one| !one.person.is_member() && one.presence.is_here()).count();
    let count = ctx.voice(|voice| voice.say(format!(" + {here} khách mời"), format!(" + {}", guests_en(here))));
    if here == 0 { String::new() } else { count }
}

fn guests_en(n: usize) -> String {
    if n == 1 { "1 guest".to_owned() } else { format!("{n} guests") }
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
