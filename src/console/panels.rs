//! Floor 3. The panels that can be open, one on another; each knows its keys and how it is shown.

use super::ballot::Ballot;
use super::beamer::RoomPanel;
use super::checks::ChecksPanel;
use super::clicker::Clicker;
use super::ctx::Ctx;
use super::ending::Closing;
use super::ending::ReadBack;
use super::form::Form;
use super::items::Items;
use super::lists::KeysPanel;
use super::more::More;
use super::pen::Pen;
use super::picker::Picker;
use super::port::Draft;
use super::question::Question;
use super::records::Records;
use super::roll_call::RollCall;
use super::sheet::SheetPanel;
use super::step::Ask;
use super::step::Fill;
use super::step::Open;
use super::step::Step;
use super::view::panel;
use crate::action::key::Key;

/// An open panel.
#[derive(Clone, Debug, PartialEq)]
pub enum Panel {
    /// A question.
    Question(Question),
    /// A form.
    Form(Form),
    /// Who is here.
    RollCall(RollCall),
    /// Choose a person.
    Picker(Picker),
    /// Write something down.
    Pen(Pen),
    /// The room's screen.
    Room(RoomPanel),
    /// Everything that can be done.
    More(More),
    /// All keys.
    Keys(KeysPanel),
    /// What has been written.
    Records(Records),
    /// A vote.
    Ballot(Ballot),
    /// The sheet.
    Sheet(SheetPanel),
    /// The minutes.
    ReadBack(ReadBack),
    /// What closing needs.
    Closing(Closing),
    /// The items.
    Items(Items),
    /// The check list of the lobby.
    Checks(ChecksPanel),
    /// The buttons of a clicker.
    Clicker(Clicker),
}

/// What the keys of a panel are for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Taking {
    /// A text: every sign belongs to it.
    Text,
    /// Letters to find something; signs keep their meaning.
    Letters,
    /// Neither.
    Keys,
}

impl Panel {
    /// Opens what was asked for.
    pub fn open(ctx: &Ctx<'_>, open: Open) -> Self {
        match open {
            Open::Question(ask) => Self::Question(Question::new(ask)),
            Open::Form(fill) => Self::Form(Form::new(ctx, fill)),
            Open::RollCall => Self::RollCall(RollCall::new(ctx)),
            Open::Picker(what) => Self::Picker(Picker::new(what)),
            Open::Remark(of) => Self::Pen(Pen::new(ctx, of)),
            Open::Room => Self::Room(RoomPanel::new(ctx)),
            Open::More(typed) => Self::More(More::new(&typed)),
            Open::Keys => Self::Keys(KeysPanel::default()),
            Open::Records => Self::Records(Records::new()),
            Open::Vote if ctx.meeting.open_vote().is_none() => Self::Question(Question::new(Ask::Votes)),
            Open::Vote => Self::Ballot(Ballot::new(ctx)),
            Open::Score => Self::Sheet(SheetPanel::new(ctx, None)),
            Open::ScoreOf(judge) => Self::Sheet(SheetPanel::new(ctx, Some(judge))),
            Open::ReadBack => Self::ReadBack(ReadBack::default()),
            Open::Closing => Self::Closing(Closing::default()),
            Open::Items => Self::Items(Items::new(ctx)),
            Open::Checks => Self::Checks(ChecksPanel::new(ctx)),
            Open::Clicker => Self::Clicker(Clicker::default()),
        }
    }

    /// Whether another place to save is being chosen here.
    pub fn chooses_a_place(&self) -> bool {
        match self {
            Self::Question(question) => question.ask == Ask::Where,
            Self::Form(form) => *form.fill() == Fill::Folder,
            Self::RollCall(_)
            | Self::Picker(_)
            | Self::Pen(_)
            | Self::Room(_)
            | Self::More(_)
            | Self::Keys(_)
            | Self::Records(_)
            | Self::Ballot(_)
            | Self::Sheet(_)
            | Self::ReadBack(_)
            | Self::Closing(_)
            | Self::Items(_)
            | Self::Checks(_)
            | Self::Clicker(_) => false,
        }
    }

    /// What a key does; none where it means nothing here.
    pub fn key(&mut self, ctx: &Ctx<'_>, key: Key) -> Option<Vec<Step>> {
        match self {
            Self::Question(question) => question.key(ctx, key),
            Self::Form(form) => form.key(ctx, key),
            Self::RollCall(roll) => roll.key(ctx, key),
            Self::Picker(picker) => picker.key(ctx, key),
            Self::Pen(pen) => pen.key(ctx, key),
            Self::Room(room) => room.key(ctx, key),
            Self::More(more) => more.key(ctx, key),
            Self::Keys(keys) => keys.key(ctx, key),
            Self::Records(records) => records.key(ctx, key),
            Self::Ballot(ballot) => ballot.key(ctx, key),
            Self::Sheet(sheet) => sheet.key(ctx, key),
            Self::ReadBack(minutes) => minutes.key(ctx, key),
            Self::Closing(closing) => closing.key(ctx, key),
            Self::Items(items) => items.key(ctx, key),
            Self::Checks(checks) => checks.key(ctx, key),
            Self::Clicker(clicker) => Some(clicker.key(ctx, key)),
        }
    }

    /// A text was pasted; says whether it has a place for it.
    pub fn paste(&mut self, text: &str) -> bool {
        match self {
            Self::Form(form) => form.paste(text),
            Self::Pen(pen) => pen.paste(text),
            Self::Picker(picker) => picker.paste(text),
            Self::More(more) => more.paste(text),
            Self::Sheet(sheet) => sheet.paste(text),
            Self::Question(_)
            | Self::RollCall(_)
            | Self::Room(_)
            | Self::Keys(_)
            | Self::Records(_)
            | Self::Ballot(_)
            | Self::ReadBack(_)
            | Self::Closing(_)
            | Self::Items(_)
            | Self::Checks(_)
            | Self::Clicker(_) => return false,
        }
        true
    }

    /// What its keys are for.
    pub fn taking(&self) -> Taking {
        match self {
            // Whatever key a clicker sends is the button's.
            Self::Form(_) | Self::Pen(_) | Self::Clicker(_) => Taking::Text,
            Self::More(more) if more.is_sentence() => Taking::Text,
            Self::Sheet(sheet) if sheet.is_typing() => Taking::Text,
            Self::Picker(picker) if !picker.is_unfiltered() => Taking::Letters,
            Self::More(more) if !more.is_unfiltered() => Taking::Letters,
            Self::Question(_)
            | Self::RollCall(_)
            | Self::Picker(_)
            | Self::Room(_)
            | Self::More(_)
            | Self::Keys(_)
            | Self::Records(_)
            | Self::Ballot(_)
            | Self::Sheet(_)
            | Self::ReadBack(_)
            | Self::Closing(_)
            | Self::Items(_)
            | Self::Checks(_) => Taking::Keys,
        }
    }

    /// What would be lost if it were closed.
    pub fn draft(&self) -> Option<Draft> {
        match self {
            Self::Form(form) => form.draft(),
            Self::Pen(pen) => Some(pen.draft()),
            Self::Question(_)
            | Self::RollCall(_)
            | Self::Picker(_)
            | Self::Room(_)
            | Self::More(_)
            | Self::Keys(_)
            | Self::Records(_)
            | Self::Ballot(_)
            | Self::Sheet(_)
            | Self::ReadBack(_)
            | Self::Closing(_)
            | Self::Items(_)
            | Self::Checks(_)
            | Self::Clicker(_) => None,
        }
    }

    /// What it pressed was kept: ready for the next entry.
    pub fn ready(&mut self, ctx: &Ctx<'_>) {
        match self {
            Self::Form(form) => form.ready(),
            Self::Pen(pen) => pen.ready(),
            Self::Ballot(ballot) => ballot.ready(ctx),
            Self::Sheet(sheet) => sheet.ready(ctx),
            Self::Question(_)
            | Self::RollCall(_)
            | Self::Picker(_)
            | Self::Room(_)
            | Self::More(_)
            | Self::Keys(_)
            | Self::Records(_)
            | Self::ReadBack(_)
            | Self::Closing(_)
            | Self::Items(_)
            | Self::Checks(_)
            | Self::Clicker(_) => {}
        }
    }

    /// As it is shown.
    pub fn view(&self, ctx: &Ctx<'_>) -> panel::Panel {
        match self {
            Self::Question(question) => panel::Panel::Question(question.view(ctx)),
            Self::Form(form) => panel::Panel::Form(form.view(ctx)),
            Self::RollCall(roll) => panel::Panel::RollCall(roll.view(ctx)),
            Self::Picker(picker) => panel::Panel::Picker(picker.view(ctx)),
            Self::Pen(pen) => panel::Panel::Remark(pen.view(ctx)),
            Self::Room(room) => panel::Panel::Room(room.view(ctx)),
            Self::More(more) => panel::Panel::More(more.view(ctx)),
            Self::Keys(keys) => panel::Panel::Keys(keys.view(ctx)),
            Self::Records(records) => panel::Panel::Records(records.view(ctx)),
            Self::Ballot(ballot) => panel::Panel::Vote(ballot.view(ctx)),
            Self::Sheet(sheet) => panel::Panel::Score(Box::new(sheet.view(ctx))),
            Self::ReadBack(minutes) => panel::Panel::ReadBack(minutes.view(ctx)),
            Self::Closing(closing) => panel::Panel::Closing(closing.view(ctx)),
            Self::Items(items) => panel::Panel::Items(items.view(ctx)),
            Self::Checks(checks) => panel::Panel::Question(checks.view(ctx)),
            Self::Clicker(clicker) => panel::Panel::Question(clicker.view(ctx)),
        }
    }
}
