//! Floor 3. The room's screen as the facilitator looks at it: the room's own view of the same second, what lies on it by hand, what comes next.

use crate::console::ctx::Ctx;
use crate::console::view::Glance;
use crate::meeting::state::Item;
use crate::meeting::state::Part;
use crate::meeting::state::Phase;
use crate::meeting::words::Board;
use crate::room::ConsoleState;
use crate::room::RoomView;
use crate::text;
use crate::text::console::desk as w;
use crate::text::figures;

/// What those present see at this moment, and what they will see next.
pub fn glance(ctx: &Ctx<'_>) -> Glance {
    Glance {
        title: ctx.get(w::ROOM_TITLE).to_owned(),
        view: RoomView::of(ctx.meeting, ctx.at.moment, ConsoleState::Alive),
        next: after(ctx),
        covered: ctx.meeting.is_covered().then(|| ctx.get(w::BADGE_COVERED).to_owned()),
    }
}

/// What lies on the room's screen by hand, topmost first.
pub fn on_screen(ctx: &Ctx<'_>) -> Vec<String> {
    let meeting = ctx.meeting;
    let now = ctx.at.moment;
    let message = meeting.message().map(|(_, text)| text.clone());
    let pinned = meeting.pinned().map(|board| {
        let phrase = match board {
            Board::Agenda => w::PINNED_AGENDA,
            Board::Queue => w::PINNED_QUEUE,
        };
        ctx.get(phrase).to_owned()
    });
    let offered = meeting.activity(now.t).map(|offered| {
        let until = offered.until.map(|until| now.wall_at(until));
        text::room::offered(ctx.lang, offered.kind, until)
    });
    [message, pinned, offered].into_iter().flatten().collect()
}

/// The group of the announced sheet that → shows next, as a sentence; none where it shows none.
pub fn reveal(ctx: &Ctx<'_>) -> Option<String> {
    let n = ctx.meeting.group_to_show()?;
    Some(show_group(ctx, n))
}

/// "Hiện nhóm 2/7: Tổ chức sinh hoạt".
pub fn show_group(ctx: &Ctx<'_>, n: usize) -> String {
    let groups = ctx.meeting.sheet().map_or(&[][..], |sheet| &sheet.groups);
    let (of, title) = (groups.len(), n.checked_sub(1).and_then(|at| groups.get(at)).map_or("", |group| &group.title));
    ctx.voice(|voice| voice.say(format!("Hiện nhóm {n}/{of}: {title}"), format!("Show group {n} of {of}: {title}")))
}

/// What comes on the room's screen next, whether or not it may come now.
fn after(ctx: &Ctx<'_>) -> Option<String> {
    let meeting = ctx.meeting;
    let say = |vi: String, en: String| ctx.voice(|voice| voice.say(vi, en));
    let (phase, item) = match meeting.phase() {
        Phase::Over => return None,
        Phase::Lobby => (None, None),
        Phase::Presenting { .. } => (meeting.current_part(), meeting.current()),
        Phase::Discussing { .. } => (None, meeting.current()),
    };
    if meeting.open_vote().is_some() {
        return Some(say("Sau đó: kết quả biểu quyết".to_owned(), "Then: the verdict".to_owned()));
    }
    let what = if let Some(n) = meeting.group_to_show() {
        show_group(ctx, n)
    } else if let Some(owed) = phase.and_then(|part| part.discuss) {
        let minutes = figures::minutes(ctx.lang, owed.planned.mins_near());
        say(format!("Thảo luận {minutes}"), format!("Members' time, {minutes}"))
    } else if let Some(turn) = item.and_then(|(_, item)| next_turn(item, meeting.part_index())) {
        let who = turn.reviewer.as_ref().map_or_else(String::new, |who| ctx.person(who));
        say(format!("Tự kiểm điểm: {who}"), format!("Self-review: {who}"))
    } else if let Some((place, item)) = meeting.next_item() {
        format!("{}. {}", place + 1, item.plan.title)
    } else {
        say("Kết thúc".to_owned(), "The end".to_owned())
    };
    Some(if meeting.hold().is_some() {
        say(format!("Sau khi họp tiếp, →: {what}"), format!("After the recess, →: {what}"))
    } else {
        say(format!("Sau →: {what}"), format!("After →: {what}"))
    })
}

fn next_turn(item: &Item, part: usize) -> Option<&Part> {
    item.parts.get(part + 1)
}
