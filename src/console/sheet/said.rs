//! Floor 3. What is proposed for a line of the sheet, with its evidence, in a sentence.

use crate::console::ctx::Ctx;
use crate::console::view::Line;
use crate::console::view::Tone;
use crate::meeting::score::Fact;
use crate::meeting::score::Proposal;
use crate::text::console::deciding;
use crate::text::console::desk as w;
use crate::text::figures;

/// The proposal and its evidence.
pub fn proposal(ctx: &Ctx<'_>, proposal: &Proposal) -> Line {
    match proposal {
        Proposal::Judgement => Line::quiet(ctx.get(deciding::SCORE_JUDGEMENT)),
        Proposal::NotApplicable => Line::plain(ctx.get(w::PROPOSED_OFF)),
        Proposal::EvidenceOnly { fact, ahead } => {
            let label = ctx.get(deciding::SCORE_EVIDENCE);
            Line::plain(format!("{label}: {}{}", self::fact(ctx, *fact), expected(ctx, *ahead)))
        }
        Proposal::NoLevelFits { fact, .. } => {
            let value = match fact {
                Fact::Present { present, of, .. } => figures::percent(ctx.lang, *present, *of),
                Fact::Spoke { spoke, of } => figures::percent(ctx.lang, *spoke, *of),
                Fact::Pauses { kept, of } => figures::percent(ctx.lang, *kept, *of),
                Fact::Tasks { complete, of } => figures::percent(ctx.lang, *complete, *of),
                Fact::LastTasks { done, of } => figures::percent(ctx.lang, *done, *of),
                Fact::Votes { carried, of } => figures::percent(ctx.lang, *carried, *of),
                Fact::MinutesHeld { .. } | Fact::Unexcused { .. } | Fact::Concluded { .. } => self::fact(ctx, *fact),
            };
            Line::new(Tone::Warn, deciding::score_no_level(ctx.lang, &value))
        }
        Proposal::Points { points, fact, ahead, .. } => {
            let evidence = format!("{}{}", self::fact(ctx, *fact), expected(ctx, *ahead));
            Line::new(Tone::Good, deciding::score_proposed(ctx.lang, *points, &evidence))
        }
    }
}

fn expected(ctx: &Ctx<'_>, ahead: bool) -> String {
    if ahead { format!(" ({})", ctx.get(deciding::SCORE_EXPECTED)) } else { String::new() }
}

/// A fact in figures.
pub fn fact(ctx: &Ctx<'_>, fact: Fact) -> String {
    let lang = ctx.lang;
    let share = |part: u32, of: u32| format!("{part}/{of} ({})", figures::percent(lang, part, of));
    let share_en = |part: u32, of: u32| format!("{part} of {of} ({})", figures::percent(lang, part, of));
    ctx.voice(|voice| match fact {
        Fact::MinutesHeld { held, floor } => {
            let (held, floor) = (held.mins_down(), floor.mins_up());
            voice.say(format!("họp {held} phút, tối thiểu {floor}"), format!("{held} minutes held, {floor} at least"))
        }
        Fact::Present { present, of, unexcused } => {
            let absent = match unexcused {
                0 => String::new(),
                n => voice.say(format!(", {n} vắng không lý do"), format!(", {n} absent without reason")),
            };
            let said =
                voice.say(format!("có mặt {}", share(present, of)), format!("{} present", share_en(present, of)));
            format!("{said}{absent}")
        }
        Fact::Unexcused { n } => voice.say(format!("{n} vắng không lý do"), format!("{n} absent without reason")),
        Fact::Spoke { spoke, of } => {
            voice.say(format!("{} đã phát biểu", share(spoke, of)), format!("{} spoke", share_en(spoke, of)))
        }
        Fact::Pauses { kept, of } => voice
            .say(format!("{kept}/{of} phần thảo luận giữ đủ"), format!("members' time kept in {kept} of {of} items")),
        Fact::Tasks { complete, of } => voice.say(
            format!("{complete}/{of} nhiệm vụ có người và thời hạn"),
            format!("{complete} of {of} tasks have a person and a date"),
        ),
        Fact::LastTasks { done, of } => voice
            .say(format!("{done}/{of} nhiệm vụ kỳ trước đã hoàn thành"), format!("{done} of {of} earlier tasks done")),
        Fact::Votes { carried, of } => {
            voice.say(format!("{carried}/{of} biểu quyết được thông qua"), format!("{carried} of {of} votes carried"))
        }
        Fact::Concluded { concluded, adopted } => {
            let yes = |is: bool, vi: (&str, &str), en: (&str, &str)| {
                if is { voice.say(vi.0, en.0) } else { voice.say(vi.1, en.1) }
            };
            let first = yes(concluded, ("đã kết luận", "chưa kết luận"), ("conclusion drawn", "no conclusion yet"));
            let second = yes(
                adopted,
                ("biên bản đã thông qua", "biên bản chưa thông qua"),
                ("minutes adopted", "minutes not adopted yet"),
            );
            format!("{first}, {second}")
        }
    })
}
