//! Floor 4. Blocks that several pictures of the room share, in its words and styles.

use ratatui::style::Style;

use super::stack::Block;
use super::stack::Content;
use super::stack::Size;
use super::stack::Stays;
use crate::meeting::agenda::Language;
use crate::meeting::roster::PersonId;
use crate::meeting::time::Span;
use crate::meeting::words::Class;
use crate::room::EndTime;
use crate::room::RoomView;
use crate::room::picture::AgendaLine;
use crate::room::picture::Clock;
use crate::room::picture::ItemLine;
use crate::room::picture::MembersTime;
use crate::room::picture::Named;
use crate::room::picture::Next;
use crate::room::score::ScoreLine;
use crate::text::Phrase;
use crate::text::Voice;
use crate::text::both;
use crate::text::capital;
use crate::text::figures;
use crate::text::kinds;
use crate::text::room;
use crate::views::theme::Theme;

/// What a picture is worded and styled with.
pub struct With<'a> {
    /// The language and the agenda's own words.
    pub voice: Voice<'a>,
    /// Roles of colour.
    pub theme: &'a Theme,
}

impl<'a> With<'a> {
    /// The words and styles of a view.
    pub fn of(view: &'a RoomView, theme: &'a Theme) -> Self {
        let voice = Voice {
            lang: view.language,
            address: &view.address,
            occasion: &view.occasion,
            name: &|id| id.0.clone(),
            title: &|id| id.0.clone(),
        };
        Self { voice, theme }
    }

    /// The language.
    pub fn lang(&self) -> Language {
        self.voice.lang
    }

    /// The largest words of the picture.
    pub fn headline(&self, text: impl Into<String>) -> Block {
        Block { content: Content::Headline(text.into()), style: self.theme.title, stays: Stays::Keep }
    }

    /// Words in the middle.
    pub fn words(&self, text: impl Into<String>, stays: Stays) -> Block {
        Block { content: Content::Words(text.into()), style: self.theme.base, stays }
    }

    /// What is on: "3/8  Đánh giá công tác tháng 3".
    pub fn item(&self, item: &ItemLine) -> Block {
        let text = format!("{}/{}  {}", item.n, item.of, item.title);
        Block { content: Content::Words(text), style: self.theme.title, stays: Stays::Title }
    }

    /// The clock of a phase in digits, and past its end what it counts.
    pub fn clock(&self, clock: Clock, size: Size, style: Style) -> Vec<Block> {
        if !clock.is_over() {
            return vec![digits(figures::clock_left(clock.left), size, style)];
        }
        let over = Block {
            content: Content::Words(room::OVER.get(self.lang()).to_owned()),
            style: self.theme.over,
            stays: Stays::Keep,
        };
        let text = format!("+{}", figures::clock_used(clock.over));
        vec![over, digits(text, size, self.theme.over)]
    }

    /// The clock of a phase in words.
    pub fn clock_small(&self, clock: Clock) -> Block {
        let style = if clock.is_over() { self.theme.over } else { self.theme.base };
        let text = if clock.is_over() {
            both::over_time(self.lang(), clock.over)
        } else {
            room::left(self.lang(), clock.left)
        };
        Block { content: Content::Words(text), style, stays: Stays::Keep }
    }

    /// From when on it may be left, while time is owed.
    pub fn owed(&self, time: &MembersTime) -> Option<Block> {
        let owed = time.owed?;
        let text = both::may_move_from(self.lang(), owed.until);
        Some(Block { content: Content::Words(text), style: self.theme.members, stays: Stays::Keep })
    }

    /// Until when the members' time is planned.
    pub fn until(&self, time: &MembersTime) -> Option<Block> {
        let until = time.until?;
        Some(self.words(capital(&room::discussion_until(self.lang(), until)), Stays::Spare))
    }

    /// Who comes next, each with the class in words where it is not the ordinary one.
    pub fn next(&self, next: &[Next], waiting: usize) -> Option<Block> {
        if next.is_empty() {
            return None;
        }
        let row = |(place, next): (usize, &Next)| {
            let class = match next.class {
                Class::Ordinary => String::new(),
                Class::Order | Class::Reply => kinds::class(next.class).get(self.lang()).to_lowercase(),
            };
            (format!("{}  {}", place + 1, full(&next.who)), class)
        };
        let mut rows: Vec<(String, String)> = next.iter().enumerate().map(row).collect();
        let more = waiting.saturating_sub(next.len());
        if more > 0 {
            rows.push((format!("   {}", room::and_more(&self.voice, more)), String::new()));
        }
        Some(Block { content: Content::List(rows, 0), style: self.theme.base, stays: Stays::Next })
    }

    /// The agenda with its minutes.
    pub fn agenda(&self, items: &[AgendaLine]) -> Block {
        let row = |item: &AgendaLine| {
            (format!("{}  {}", item.n, item.title), figures::mins(self.lang(), item.planned.mins_near()))
        };
        let rows = items.iter().map(row).collect();
        Block { content: Content::List(rows, 0), style: self.theme.base, stays: Stays::Beside }
    }

    /// The announced score in one line.
    pub fn score(&self, score: &ScoreLine) -> Block {
        self.words(room::score(&self.voice, score.total, &score.band), Stays::Title)
    }

    /// Somebody with the address, at the head of a line.
    pub fn person(&self, who: &Named) -> String {
        capital(&self.voice.named(&who.name))
    }

    /// The name of a phase, in capitals.
    pub fn phase(&self, phase: Phrase) -> String {
        phase.get(self.lang()).to_uppercase()
    }

    /// When the meeting will end, as it is said at the end of the strip; early is not said while the least length would not be reached.
    pub fn end_time(&self, end: &EndTime) -> String {
        if end.under_floor > Span::ZERO && end.late.mins_near() <= 0 {
            return room::under_minimum(self.lang(), end.under_floor);
        }
        // To the nearest minute, as the lateness beside it.
        let half = chrono::Duration::seconds(30);
        let at = end.expected.checked_add_signed(half).unwrap_or(end.expected);
        both::expected_end(self.lang(), at, end.late)
    }
}

/// Somebody for the sentences that name people: the room knows them by name alone, and its voice says what it is given.
pub fn called(name: &str) -> PersonId {
    PersonId(name.to_owned())
}

/// A name with its role.
pub fn full(who: &Named) -> String {
    who.role.as_ref().map_or_else(|| who.name.clone(), |role| format!("{}, {role}", who.name))
}

/// A clock or a total in digits.
pub fn digits(text: String, size: Size, style: Style) -> Block {
    Block { content: Content::Digits(text, size), style, stays: Stays::Keep }
}
