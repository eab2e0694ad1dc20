//! One meeting from the roll call to the announced score, with the room's screen beside it.

use crate::window::END;
use crate::window::ENTER;
use crate::window::ESC;
use crate::window::F2;
use crate::window::F6;
use crate::window::F7;
use crate::window::RIGHT;
use crate::window::Window;
use crate::window::happened;
use crate::window::journal;
use crate::window::setting;

/// Waits until the one key may be pressed, presses it, and waits for what follows.
fn moves_on(console: &mut Window, to: &str) {
    console.until("allowed to move on", |seen| {
        let text = seen.text();
        text.contains("→ move on ") && !text.contains("(not now)")
    });
    console.next().shows(to);
}

fn votes(console: &mut Window) {
    console.press(F6).shows("━ Vote ━");
    console.press(ENTER).shows("All in favour: 19 of 19 present");
    console.press(ENTER).shows("19 of 19 in favour, 10 needed");
    console.press(ENTER).shows("CARRIED");
    console.press(ENTER).hides("━ Vote ━");
}

#[test]
fn the_founding_meeting_runs_from_roll_call_to_the_announced_score_and_the_room_follows() {
    let data = tempfile::tempdir().unwrap();
    let data = data.path();
    let mut console = setting(data).open(&["rehearse", "--speed", "600", "--lang", "en"]);
    console.shows("WAITING TO START").shows("REHEARSAL");
    let room = setting(data).open(&["room", "--letters", "plain"]);
    room.shows("TẬP DƯỢT").shows("Chờ khai mạc").shows("Chi bộ Văn phòng");

    console.press(F2).shows("━ Roll call");
    console.press(F2).shows("Roll call, 25 people: present");
    console.press(ESC).hides("━ Roll call");
    room.shows("22/22");
    console.next().shows("1/7");
    room.shows("Mở đầu");
    moves_on(&mut console, "2/7");
    moves_on(&mut console, "MEMBERS' TIME");
    room.shows("THẢO LUẬN");
    moves_on(&mut console, "3/7");
    room.shows("Đánh giá công tác tháng 3");
    moves_on(&mut console, "MEMBERS' TIME");
    moves_on(&mut console, "4/7");
    moves_on(&mut console, "MEMBERS' TIME");
    moves_on(&mut console, "(2/2)");
    moves_on(&mut console, "MEMBERS' TIME");
    moves_on(&mut console, "5/7");
    moves_on(&mut console, "MEMBERS' TIME");
    moves_on(&mut console, "6/7");
    console.shows("(not now)");
    votes(&mut console);
    room.shows("THÔNG QUA");
    moves_on(&mut console, "7/7");

    console.press(F7).shows("━ Score").shows("10 criteria have no points yet");
    for left in (1..10).rev() {
        console.press(RIGHT).press(ENTER).shows(&format!("{left} criteri"));
    }
    console.press(RIGHT).press(ENTER).shows("100 / 100").hides("have no points");
    console.press(ENTER).shows("Lock the score");
    console.press(ENTER).shows("Announce on the screen");
    room.shows("đang thống nhất điểm");
    assert!(!room.picture().contains("100"), "nothing of the score is on the room's screen before:\n{}", room.text());
    console.press(ENTER).shows("Announced");
    room.shows("100 điểm");
    console.press(ESC).hides("━ Score");
    votes(&mut console);

    console.next().shows("━ Closing steps");
    console.press(END).press(ENTER).shows("Close the meeting at");
    console.press(ENTER).shows("CLOSED");
    room.shows("kết thúc");

    assert_eq!(console.quit(), 0);
    console.is_whole();
    let journal = journal(data, "rehearsals");
    let names = happened(data, &journal);
    let of = |name: &str| names.iter().filter(|one| *one == name).count();
    assert_eq!((of("begun"), of("vote_closed"), of("scored"), of("announced"), of("closed")), (1, 2, 10, 1, 1));
    assert!(!data.join("meetings").exists(), "practice is kept apart");
}
