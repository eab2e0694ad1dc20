//! Floor 3. Choose a person: complete and usable by arrows before any letter, not yet spoken first, found by two letters of any part.

use super::ctx::Ctx;
use super::port::SeenBy;
use super::step::Fill;
use super::step::For;
use super::step::Open;
use super::step::Step;
use super::step::Then;
use super::step::Writing;
use super::typing::Typing;
use super::view::Line;
use super::view::NoticeKind;
use super::view::Tone;
use super::view::panel;
use super::why;
use crate::action::key::Key;
use crate::meeting::roster::Office;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::state::Attendee;
use crate::meeting::words::Class;
use crate::meeting::words::Command;
use crate::meeting::words::Refusal;
use crate::meeting::words::Whom;
use crate::names;
use crate::order;
use crate::text::console::desk as w;
use crate::text::figures;
use crate::text::history as looking_back;
use crate::text::kinds;

/// An open picker.
#[derive(Clone, Debug, PartialEq)]
pub struct Picker {
    what: For,
    filter: Typing,
    selected: usize,
    class: Class,
    /// Present since now, and on the list: offered for this person.
    offered: Option<PersonId>,
}

impl Picker {
    /// A picker for something.
    pub fn new(what: For) -> Self {
        Self { what, filter: Typing::default(), selected: 0, class: Class::Ordinary, offered: None }
    }

    /// Nothing has been typed to find somebody.
    pub fn is_unfiltered(&self) -> bool {
        self.filter.text().is_empty()
    }

    /// Letters that were pasted.
    pub fn paste(&mut self, text: &str) {
        self.filter.insert(&crate::clean::clean_line(text));
        self.selected = 0;
    }

    /// What a key does.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        let rows = self.found(ctx);
        let last = rows.len().saturating_sub(1);
        self.selected = self.selected.min(last);
        if key != Key::Enter {
            self.offered = None;
        }
        match key {
            Key::Up => self.selected = self.selected.saturating_sub(1),
            Key::Down => self.selected = (self.selected + 1).min(last),
            Key::Home => self.selected = 0,
            Key::End => self.selected = last,
            Key::Tab if self.what == For::Ask => self.class = next_class(self.class),
            Key::BackTab if self.what == For::Ask => self.class = next_class(next_class(self.class)),
            Key::Backspace | Key::Ctrl('h') => self.edit(Typing::backspace),
            Key::Delete => self.edit(Typing::clear),
            Key::Char(letter) => {
                self.filter.insert(letter.encode_utf8(&mut [0; 4]));
                self.selected = 0;
            }
            Key::Enter => {
                let Some(one) = rows.get(self.selected) else {
                    return Some(vec![Step::Say(NoticeKind::Refused, w::NOBODY_FOUND)]);
                };
                let who = one.person.id.clone();
                return Some(self.chosen(ctx, who));
            }
            _ => return None,
        }
        Some(Vec::new())
    }

    fn edit(&mut self, edit: fn(&mut Typing)) {
        edit(&mut self.filter);
        self.selected = 0;
    }

    /// What choosing somebody leads to.
    fn chosen(&mut self, ctx: &Ctx<'_>, who: PersonId) -> Vec<Step> {
        match &mut self.what {
            For::Ask => {
                let ask = Command::Ask { who: who.clone(), class: self.class };
                match ctx.why_not(&ask).map(|refused| refused.first) {
                    Some(Refusal::NotPresent { .. }) if self.offered.as_ref() == Some(&who) => {
                        let mark =
                            Command::Mark { who: Whom::These(vec![who]), presence: Presence::Present, reason: None };
                        vec![Step::Press(mark, Then::Steps(vec![Step::Press(ask, Then::Close)]))]
                    }
                    Some(Refusal::NotPresent { .. }) => {
                        self.offered = Some(who);
                        why::why(ctx, &ask).map(Step::Refuse).into_iter().collect()
                    }
                    Some(_) | None => vec![Step::Press(ask, Then::Close)],
                }
            }
            For::Floor => vec![Step::Press(Command::GiveFloor { who: Some(who) }, Then::Close)],
            For::Office(office) => vec![Step::Press(Command::Appoint { office: *office, who }, Then::Close)],
            For::Correct => vec![Step::Close, Step::Open(Open::Form(Fill::CorrectPerson(who)))],
            For::Review(chosen) => {
                let again = chosen.contains(&who);
                if !again {
                    chosen.push(who);
                }
                if again || chosen.len() >= ctx.meeting.review_number() {
                    vec![Step::Close, Step::Open(Open::Form(Fill::Reviewers(chosen.clone())))]
                } else {
                    self.filter.clear();
                    Vec::new()
                }
            }
            For::PutOff => vec![Step::Close, Step::Open(Open::Form(Fill::PutOff(who)))],
            For::Words(kind, text) if text.is_empty() => {
                vec![Step::Close, Step::Open(Open::Remark(Writing::Remark(who, *kind)))]
            }
            For::Words(kind, text) => {
                vec![Step::Press(Command::Opinion { who, text: text.clone(), kind: *kind, segment: None }, Then::Close)]
            }
            For::Answer(seq) => vec![Step::Close, Step::Open(Open::Remark(Writing::Answer(*seq, who)))],
            For::Speaker(seq) => {
                let correct = Command::Correct { seq: *seq, text: None, who: Some(who), kind: None, due: None };
                vec![Step::Press(correct, Then::Close)]
            }
        }
    }

    /// Whether somebody is looked for who is to speak.
    pub fn seeks_a_speaker(&self) -> bool {
        matches!(self.what, For::Ask | For::Floor)
    }

    /// Those who can be chosen, best first.
    fn found<'a>(&self, ctx: &Ctx<'a>) -> Vec<&'a Attendee> {
        let meeting = ctx.meeting;
        let mut all: Vec<&Attendee> = meeting.people().iter().filter(|one| self.fits(one)).collect();
        let rank = |one: &&Attendee| match &self.what {
            For::Ask | For::Floor | For::Words(..) => (
                !one.presence.is_here(),
                meeting.waiting_place(&one.person.id).is_some(),
                // Where those present look on, nobody is sorted out as not having spoken.
                if ctx.seen_by == SeenBy::This { 0 } else { meeting.turns_of(&one.person.id).min(1) },
            ),
            For::Answer(_) => {
                let table = meeting.holder(Office::Chair) == Some(&one.person.id)
                    || meeting.current().is_some_and(|(_, item)| item.plan.presenter.as_ref() == Some(&one.person.id));
                (!table, !one.presence.is_here(), 0)
            }
            For::Office(_) | For::Correct | For::PutOff | For::Review(_) | For::Speaker(_) => {
                (!one.presence.is_here(), false, 0)
            }
        };
        if let For::Review(_) | For::PutOff = self.what {
            let order = meeting.review_order(meeting.year());
            let place = |id: &PersonId| order.iter().position(|one| one.who == *id).unwrap_or(usize::MAX);
            order::by_key(&mut all, |one| place(&one.person.id));
        } else {
            all.sort_by_cached_key(|one| names::sort_key(&one.person.name));
        }
        if let For::Ask | For::Floor = self.what {
            // Whoever leads the meeting is the last whose name is looked for here.
            order::by_key(&mut all, |one| meeting.holder(Office::Chair) == Some(&one.person.id));
        }
        order::by_key(&mut all, rank);
        if self.filter.is_blank() {
            return all;
        }
        let mut ranked: Vec<(names::Rank, &Attendee)> = all
            .into_iter()
            .filter_map(|one| Some((names::matches(self.filter.trimmed(), &one.person.name)?, one)))
            .collect();
        order::by_key(&mut ranked, |(rank, _)| *rank);
        ranked.into_iter().map(|(_, one)| one).collect()
    }

    fn fits(&self, one: &Attendee) -> bool {
        match &self.what {
            For::Ask | For::Floor | For::Correct | For::Words(..) | For::Answer(_) | For::Speaker(_) => true,
            For::Office(_) => one.person.is_member(),
            For::Review(_) | For::PutOff => one.person.may_review(),
        }
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Picker {
        let found = self.found(ctx);
        let selected = self.selected.min(found.len().saturating_sub(1));
        let rows = found.iter().enumerate().map(|(at, one)| self.row(ctx, one, at == selected)).collect();
        let classes = match &self.what {
            For::Ask => [Class::Ordinary, Class::Reply, Class::Order]
                .into_iter()
                .map(|class| {
                    let tone = if class == self.class { Tone::Strong } else { Tone::Quiet };
                    Line::new(tone, kinds::class(class).get(ctx.lang))
                })
                .collect(),
            _ => Vec::new(),
        };
        let filter = panel::Field {
            label: ctx.get(w::FILTER).to_owned(),
            text: self.filter.text().to_owned(),
            cursor: self.filter.cursor(),
            several_lines: false,
            active: true,
            hint: None,
            choices: Vec::new(),
        };
        panel::Picker {
            title: self.title(ctx),
            filter,
            rows,
            selected,
            classes,
            enter: self.enter(ctx, &found, selected),
        }
    }

    /// A row; who could review himself, with why he stands where he stands.
    fn row(&self, ctx: &Ctx<'_>, one: &Attendee, selected: bool) -> panel::PickRow {
        let mut row = row(ctx, one, selected, self.is_chosen(one));
        if let For::Review(_) | For::PutOff = self.what {
            let order = ctx.meeting.review_order(ctx.meeting.year());
            if let Some(candidate) = order.iter().find(|candidate| candidate.who == one.person.id) {
                row.detail = looking_back::why_reviews(ctx.lang, candidate);
            }
        }
        row
    }

    fn is_chosen(&self, one: &Attendee) -> bool {
        matches!(&self.what, For::Review(chosen) if chosen.contains(&one.person.id))
    }

    fn title(&self, ctx: &Ctx<'_>) -> String {
        match &self.what {
            For::Ask => ctx.get(w::PICK_ASK).to_owned(),
            For::Floor => ctx.get(w::PICK_FLOOR).to_owned(),
            For::Office(office) => {
                let office = kinds::office(*office).get(ctx.lang);
                ctx.voice(|voice| voice.say(format!("Cử {office}"), format!("Name the {office}")))
            }
            For::Correct => ctx.get(w::PICK_CORRECT).to_owned(),
            For::Review(_) => ctx.get(w::PICK_REVIEW).to_owned(),
            For::PutOff => ctx.get(w::PICK_PUT_OFF).to_owned(),
            For::Words(..) => ctx.get(w::PICK_WORDS).to_owned(),
            For::Answer(_) => ctx.get(w::PICK_ANSWER).to_owned(),
            For::Speaker(_) => ctx.get(w::PICK_SPEAKER).to_owned(),
        }
    }

    fn enter(&self, ctx: &Ctx<'_>, found: &[&Attendee], selected: usize) -> Line {
        let Some(one) = found.get(selected) else { return Line::new(Tone::Warn, ctx.get(w::NOBODY_FOUND)) };
        match &self.what {
            For::Ask => {
                let ask = Command::Ask { who: one.person.id.clone(), class: self.class };
                match ctx.why_not_said(&ask) {
                    Some(why) => Line::new(Tone::Warn, why),
                    None => Line::plain(ctx.get(w::PICK_ENTER_ASK)),
                }
            }
            For::Review(_) => Line::plain(ctx.get(w::PICK_ENTER_REVIEW)),
            For::Floor
            | For::Office(_)
            | For::Correct
            | For::PutOff
            | For::Words(..)
            | For::Answer(_)
            | For::Speaker(_) => Line::plain(ctx.get(w::PICK_ENTER)),
        }
    }
}

const fn next_class(class: Class) -> Class {
    match class {
        Class::Ordinary => Class::Reply,
        Class::Reply => Class::Order,
        Class::Order => Class::Ordinary,
    }
}

/// A person in a list to choose from.
pub fn row(ctx: &Ctx<'_>, one: &Attendee, selected: bool, chosen: bool) -> panel::PickRow {
    let person = &one.person;
    let mut detail: Vec<String> = person.role.iter().chain(&person.group).cloned().collect();
    if !person.is_member() {
        detail.push(kinds::standing(person.standing).get(ctx.lang).to_owned());
    }
    let state = if chosen {
        Line::new(Tone::Good, "✓")
    } else if ctx.meeting.speech().is_some_and(|speech| speech.who == person.id) {
        Line::new(Tone::Strong, ctx.get(w::SPEAKING))
    } else if let Some(place) = ctx.meeting.waiting_place(&person.id) {
        let place = figures::ordinal(ctx.lang, place + 1);
        Line::plain(ctx.voice(|voice| voice.say(format!("đang chờ, {place}"), format!("waiting, {place}"))))
    } else if !one.presence.is_here() {
        Line::new(Tone::Warn, kinds::presence(one.presence).get(ctx.lang))
    } else {
        turns(ctx, &person.id)
    };
    panel::PickRow { name: person.name.clone(), detail: detail.join(" · "), state, selected }
}

/// "chưa phát biểu", "2 lượt".
pub fn turns(ctx: &Ctx<'_>, who: &PersonId) -> Line {
    match ctx.meeting.turns_of(who) {
        0 => Line::new(Tone::Good, ctx.get(w::FIRST_TIME)),
        n => Line::quiet(figures::count(ctx.lang, i64::from(n), "lượt", "turn", "turns")),
    }
}
