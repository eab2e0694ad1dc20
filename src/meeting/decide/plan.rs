//! Floor 0. People and plan: marks, the roster, offices, reviewers, and items that the day changes.

use super::answered::Answered;
use super::answered::optional_text;
use super::answered::text;
use crate::meeting::agenda::Discuss;
use crate::meeting::agenda::Segment;
use crate::meeting::agenda::SegmentId;
use crate::meeting::agenda::SegmentKind;
use crate::meeting::roster::Office;
use crate::meeting::roster::Person;
use crate::meeting::roster::PersonId;
use crate::meeting::roster::Presence;
use crate::meeting::roster::Standing;
use crate::meeting::state::Item;
use crate::meeting::state::ItemState;
use crate::meeting::state::Meeting;
use crate::meeting::state::Phase;
use crate::meeting::time::LONGEST;
use crate::meeting::time::Moment;
use crate::meeting::time::Span;
use crate::meeting::words::Event;
use crate::meeting::words::Refusal;
use crate::meeting::words::Refused;
use crate::meeting::words::Whom;

impl Meeting {
    pub(super) fn decide_add_person(&self, name: &str, standing: Standing, role: Option<&String>) -> Answered {
        let (name, role) = (text(name)?, optional_text(role)?);
        self.name_is_free(&name, role.as_ref(), None)?;
        let id = self.fresh_id("added", |id| self.places.contains_key(&PersonId(id.to_owned())));
        let person = Person { id: PersonId(id), name, standing, role, ..Person::default() };
        Ok(vec![Event::PersonAdded { person: Box::new(person) }])
    }

    pub(super) fn decide_correct_person(
        &self,
        who: &PersonId,
        name: Option<&String>,
        standing: Option<Standing>,
        role: Option<&String>,
        group: Option<&String>,
    ) -> Answered {
        let old = &self.who(who)?.person;
        let mut person = old.clone();
        if let Some(name) = name {
            person.name = text(name)?;
        }
        person.standing = standing.unwrap_or(person.standing);
        person.role = optional_text(role)?.or(person.role);
        person.group = optional_text(group)?.or(person.group);
        if *old == person {
            return Err(Refusal::NothingToChange {}.into());
        }
        if (&old.name, &old.role) != (&person.name, &person.role) {
            self.name_is_free(&person.name, person.role.as_ref(), Some(&person.id))?;
        }
        Ok(vec![Event::PersonCorrected { person: Box::new(person) }])
    }

    /// Two who are called alike are told apart by their roles.
    fn name_is_free(&self, name: &str, role: Option<&String>, own: Option<&PersonId>) -> Result<(), Refused> {
        let others = self.people.iter().map(|one| &one.person).filter(|one| Some(&one.id) != own);
        let taken = others.into_iter().any(|one| one.name == name && one.role.as_ref() == role);
        if taken { Err(Refusal::NameTaken { name: name.to_owned() }.into()) } else { Ok(()) }
    }

    pub(super) fn decide_appoint(&self, office: Office, who: &PersonId) -> Answered {
        let who = self.who(who)?.person.id.clone();
        if self.holder(office) == Some(&who) {
            return Err(Refusal::NothingToChange {}.into());
        }
        Ok(vec![Event::Appointed { office, who }])
    }

    pub(super) fn decide_drop(&self, segment: &SegmentId, reason: &str) -> Answered {
        self.ahead(segment)?;
        let ahead = self.items.iter().filter(|item| item.state == ItemState::Ahead).count();
        if self.begun.is_none() && ahead == 1 {
            return Err(Refusal::NothingToChange {}.into());
        }
        Ok(vec![Event::SegmentDropped { segment: segment.clone(), reason: text(reason)? }])
    }

    pub(super) fn decide_move_segment(&self, segment: &SegmentId, before: Option<&SegmentId>) -> Answered {
        self.ahead(segment)?;
        before.map(|id| self.ahead(id)).transpose()?;
        let place = |id: &SegmentId| self.items.iter().position(|item| item.plan.id == *id);
        let (from, to) = (place(segment), before.map_or(Some(self.items.len()), place));
        if from == to || from.map(|from| from + 1) == to {
            return Err(Refusal::NothingToChange {}.into());
        }
        Ok(vec![Event::SegmentMoved { segment: segment.clone(), before: before.cloned() }])
    }

    pub(super) fn decide_add_segment(
        &self,
        title: &str,
        presenter: Option<&PersonId>,
        present: Span,
        discuss: Span,
        before: Option<&SegmentId>,
    ) -> Answered {
        let title = text(title)?;
        let presenter = presenter.map(|who| self.who(who).map(|one| one.person.id.clone())).transpose()?;
        let discussed = discuss >= Span::from_mins(1) && !present.is_negative();
        if !discussed || present + discuss > LONGEST {
            return Err(Refusal::TimesOutOfRange {}.into());
        }
        before.map(|id| self.ahead(id)).transpose()?;
        let id = SegmentId(self.fresh_id("added", |id| self.item(&SegmentId(id.to_owned())).is_some()));
        let segment = Segment {
            id,
            title,
            kind: SegmentKind::Content,
            presenter,
            present,
            discuss: Discuss::Held { planned: discuss, least: usual_least(discuss) },
            prompts: Vec::new(),
            notes: None,
            say: None,
            public: Vec::new(),
        };
        Ok(vec![Event::SegmentAdded { segment: Box::new(segment), before: before.cloned() }])
    }

    fn fresh_id(&self, stem: &str, taken: impl Fn(&str) -> bool) -> String {
        let most = self.people.len() + self.items.len() + 1;
        (1..=most + 1)
            .map(|n| format!("{stem}-{n}"))
            .find(|id| !taken(id))
            .expect("there are more numbers than people and items")
    }

    fn ahead(&self, id: &SegmentId) -> Result<&Item, Refused> {
        let item = self.item(id).ok_or_else(|| Refusal::UnknownSegment { segment: id.clone() })?;
        match item.state {
            ItemState::Ahead => Ok(item),
            ItemState::Now | ItemState::Held => Err(Refusal::SegmentBegun { segment: id.clone() }.into()),
            ItemState::Dropped(_) => Err(Refusal::NothingToChange {}.into()),
        }
    }

    pub(super) fn decide_mark(
        &self,
        now: Moment,
        whom: &Whom,
        presence: Presence,
        reason: Option<&String>,
    ) -> Answered {
        let reason = match presence {
            Presence::Excused | Presence::Unexcused => optional_text(reason)?,
            Presence::Unmarked | Presence::Present | Presence::Online | Presence::Late | Presence::Left => None,
        };
        let asked: Vec<PersonId> = match whom {
            Whom::All if presence == Presence::Unmarked => {
                self.people.iter().map(|one| one.person.id.clone()).collect()
            }
            Whom::All => {
                let unmarked = self.people.iter().filter(|one| one.presence == Presence::Unmarked);
                unmarked.map(|one| one.person.id.clone()).collect()
            }
            Whom::These(who) => {
                who.iter().map(|who| self.who(who).map(|one| one.person.id.clone())).collect::<Result<_, Refused>>()?
            }
        };
        let (mut as_asked, mut late) = (Vec::new(), Vec::new());
        for id in asked {
            let Some(one) = self.person(&id) else { continue };
            let same = one.presence == presence && one.last_mark().is_none_or(|(_, _, old)| *old == reason);
            let comes_late = presence == Presence::Present && self.begun.is_some() && !one.was_here();
            if presence == Presence::Left && !one.was_here() {
                return Err(Refusal::NotPresent { who: id, presence: one.presence }.into());
            }
            let marked = if comes_late { &mut late } else { &mut as_asked };
            if (comes_late || !same) && !marked.contains(&id) {
                marked.push(id);
            }
        }
        if as_asked.is_empty() && late.is_empty() {
            return Err(Refusal::NothingToChange {}.into());
        }
        let mut events = self.speeches_cut(now, &as_asked, presence);
        if !as_asked.is_empty() {
            events.push(Event::Marked { who: as_asked, presence, reason });
        }
        if !late.is_empty() {
            events.push(Event::Marked { who: late, presence: Presence::Late, reason: None });
        }
        Ok(events)
    }

    /// Who goes away while speaking: the speech ends at that stamp, and what it interrupted goes on.
    fn speeches_cut(&self, now: Moment, who: &[PersonId], presence: Presence) -> Vec<Event> {
        if presence.is_here() {
            return Vec::new();
        }
        let goes = |id: &PersonId| who.contains(id);
        let speaker_goes = self.speech.as_ref().is_some_and(|speech| goes(&speech.who));
        let interrupted_goes = self.interrupted.as_ref().is_some_and(|speech| goes(&speech.who));
        let all = self.ends_of_speech(now);
        match (speaker_goes, interrupted_goes) {
            (true, true) => all,
            (true, false) => self.ending_speech(now, false),
            (false, true) => all.into_iter().skip(1).collect(),
            (false, false) => Vec::new(),
        }
    }

    pub(super) fn decide_reviewers(&self, who: &[PersonId], reason: Option<&String>) -> Answered {
        let mut chosen: Vec<PersonId> = Vec::new();
        for asked in who {
            let one = self.who(asked)?;
            if !one.person.may_review() {
                return Err(Refusal::CannotReview { who: one.person.id.clone() }.into());
            }
            if !chosen.contains(&one.person.id) {
                chosen.push(one.person.id.clone());
            }
        }
        if chosen.is_empty() {
            return Err(Refusal::EmptyText {}.into());
        }
        let review =
            self.items.iter().find(|item| item.plan.kind == SegmentKind::SelfReview && item.state != ItemState::Held);
        match review {
            None => Err(Refusal::ReviewOver {}.into()),
            Some(item) if item.state == ItemState::Now => {
                for id in &chosen {
                    self.who_is_here(id)?;
                }
                Ok(vec![Event::ReviewersChosen { who: chosen, reason: optional_text(reason)? }])
            }
            Some(_) => Ok(vec![Event::ReviewersChosen { who: chosen, reason: optional_text(reason)? }]),
        }
    }

    pub(super) fn decide_put_off(&self, who: &PersonId, reason: &str) -> Answered {
        let who = self.who(who)?.person.id.clone();
        let reason = text(reason)?;
        let not_reviewing = || Refused::from(Refusal::NotReviewing { who: who.clone() });
        let item =
            self.items.iter().find(|item| item.plan.kind == SegmentKind::SelfReview && item.state != ItemState::Held);
        let item = item.ok_or(Refusal::ReviewOver {})?;
        let put_off = Event::ReviewPutOff { who: who.clone(), reason };
        if item.state != ItemState::Now {
            let due = self.reviewers_now(self.year()).contains(&who)
                || self.chosen.as_ref().is_some_and(|(all, _)| all.contains(&who));
            let listed = due || self.person(&who).is_some_and(|one| one.person.may_review());
            return if listed { Ok(vec![put_off]) } else { Err(not_reviewing()) };
        }
        let turn = item.parts.iter().position(|part| part.reviewer.as_ref() == Some(&who)).ok_or_else(not_reviewing)?;
        if turn > self.part {
            return Ok(vec![put_off]);
        }
        if turn < self.part || !matches!(self.phase, Phase::Presenting { .. }) {
            return Err(not_reviewing());
        }
        super::answered::refuse_in_order(self.vote_open().into_iter().chain(self.somebody_speaks()).collect())?;
        let segment = item.plan.id.clone();
        let next = item.parts.get(turn + 1).and_then(|part| part.reviewer.clone());
        Ok(match next {
            Some(next) => vec![put_off, Event::TurnOpened { segment, who: next }],
            None => vec![put_off, Event::DiscussionOpened { segment, back_ms: Span::ZERO }],
        })
    }
}

/// The least time of an item that the day adds (`DOMAIN.md` 3): two minutes up to five planned, four above, never more than the plan.
fn usual_least(planned: Span) -> Span {
    let usual = if planned <= Span::from_mins(5) { Span::from_mins(2) } else { Span::from_mins(4) };
    usual.min(planned)
}
