//! Floor 3. How an unfinished sentence is gone on with.

use super::ctx::Ctx;
use super::port::DraftOf;
use crate::action::Action;

/// What opens a draft again where it was: its key; without one of its own the deed in the list of all that can be done.
pub fn way_back(ctx: &Ctx<'_>, of: &DraftOf) -> String {
    let action = match of {
        DraftOf::Remark(who) if ctx.meeting.speech().is_none_or(|speech| speech.who == *who) => Action::Remark,
        DraftOf::Task => Action::Task,
        DraftOf::Override => Action::Override,
        DraftOf::Remark(_)
        | DraftOf::Answer(..)
        | DraftOf::Conclusion(_)
        | DraftOf::Note
        | DraftOf::Mend(_)
        | DraftOf::Message => Action::Drafts,
    };
    let spec = action.spec();
    spec.keys.first().map_or_else(
        || format!("Tab, {}", ctx.voice(|voice| voice.quoted(spec.label.get(ctx.lang)))),
        |bound| bound.key.printed().into_owned(),
    )
}
