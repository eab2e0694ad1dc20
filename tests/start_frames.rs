//! The screens before a meeting: what ↑ ↓ and Enter lead to, and how they look, in both languages.

use std::fs;
use std::path::Path;

use nhip::action::key::Key;
use nhip::console::Input;
use nhip::console::Settings;
use nhip::console::start::Chosen;
use nhip::console::start::Earlier;
use nhip::console::start::EarlierMeetings;
use nhip::console::start::Launcher;
use nhip::console::start::Lying;
use nhip::console::start::Mend;
use nhip::console::start::Menu;
use nhip::console::start::Named;
use nhip::console::start::Offer;
use nhip::console::start::Offered;
use nhip::console::start::OneMeeting;
use nhip::console::start::Picked;
use nhip::console::start::Purpose;
use nhip::console::start::Screen;
use nhip::console::start::Stand;
use nhip::console::start::Unfinished;
use nhip::console::start::Way;
use nhip::console::start::Which;
use nhip::console::start::Wish;
use nhip::console::view::StartView;
use nhip::meeting::agenda::Agenda;
use nhip::meeting::agenda::Language;
use nhip::meeting::time::Span;
use nhip::meeting::words::Event;
use nhip::text::console::menu as w;
use nhip::views::console::draw_start;
use nhip::views::theme::Theme;
use nhip::views::theme::ThemeName;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

#[path = "door/mod.rs"]
mod door;

const SIZES: [(u16, u16); 2] = [(80, 24), (120, 36)];

fn settings(language: Language) -> Settings {
    Settings { language, ..Settings::default() }
}

fn model() -> Agenda {
    nhip::check::open("model-90").found.expect("the model is sound")
}

fn left() -> Unfinished {
    let left = door::two_o_clock();
    let title = "Sinh hoạt chi bộ thường kỳ tháng 3 năm 2018".to_owned();
    Unfinished { title, day: left.date_naive(), left, since: Span::from_mins(7) }
}

fn menu(language: Language, unfinished: Vec<Unfinished>) -> Menu {
    Menu::new(
        settings(language),
        Some(Offer::of(&model())),
        Lying { ahead: 1, mend: None },
        unfinished,
        3,
        Launcher::Wanted,
    )
}

fn lying(language: Language, offer: Option<Offer>, lying: Lying, earlier: usize) -> Menu {
    Menu::new(settings(language), offer, lying, Vec::new(), earlier, Launcher::There)
}

fn drafted(mend: Mend) -> Lying {
    Lying { ahead: 1, mend: Some(("2018-04-chi-bo-van-phong.ron".to_owned(), mend)) }
}

fn offer_of_a_day() -> Offer {
    let start = door::two_o_clock().naive_local();
    Offer { start: Some(start), sample: false, ..Offer::of(&model()) }
}

fn which_to_prepare(language: Language) -> Which {
    let file = |name: &str, offer: Option<Offer>, mend: Option<Mend>| Offered {
        offer,
        name: Named::File(name.to_owned()),
        held: false,
        mend,
    };
    let another = Offered { offer: None, name: Named::Another, held: false, mend: None };
    let all = vec![
        file("thang-3.ron", Some(offer_of_a_day()), Some(Mend::Places(1))),
        file("thang-4.ron", None, Some(Mend::Places(3))),
        another,
    ];
    Which::new(settings(language), w::PREPARE_WHICH, Purpose::Prepare, all)
}

fn which(language: Language) -> Which {
    let offer = Some(Offer::of(&model()));
    let prepared =
        Offered { offer: offer.clone(), name: Named::File("thang-3.ron".to_owned()), held: true, mend: None };
    let faulty =
        Offered { offer: None, name: Named::File("thang-4.ron".to_owned()), held: false, mend: Some(Mend::Places(2)) };
    let last = Offered { offer: offer.clone(), name: Named::Last, held: false, mend: None };
    let own = Offered { offer, name: Named::Own(w::MODEL_90), held: false, mend: None };
    Which::new(settings(language), w::WHICH_AGENDA, Purpose::Begin, vec![prepared, faulty, own, last])
}

fn held(stand: Stand) -> Earlier {
    let day = door::two_o_clock().date_naive();
    Earlier {
        day, title: "Sinh hoạt chi bộ thường kỳ".to_owned(), body: "Chi bộ Văn phòng".to_owned(), stand
    }
}

fn papers(language: Language) -> EarlierMeetings {
    let all = vec![held(Stand::Closed), held(Stand::BrokenOff), held(Stand::Damaged)];
    EarlierMeetings::new(settings(language), all)
}

fn one(language: Language) -> OneMeeting {
    let mut history = door::history(door::two_items()).begun();
    history.happens("05:00", r#"{"assign":{"who":["b"],"what":"Rà soát quy chế","due":"2018-04-13"}}"#);
    OneMeeting::new(settings(language), history.meeting, held(Stand::Closed), "~/Documents/Nhip".to_owned())
}

fn rows(view: &StartView, width: u16, height: u16) -> String {
    let area = Rect::new(0, 0, width, height);
    let mut buf = Buffer::empty(area);
    draw_start(area, &mut buf, view, Theme::of(ThemeName::None));
    let row = |y: u16| (0..width).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>().trim_end().to_owned();
    (0..height).map(row).collect::<Vec<_>>().join("\n") + "\n"
}

fn is_as_kept(name: &str, frame: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/frames/start/{name}.txt"));
    if std::env::var("NHIP_FRAMES").is_ok_and(|what| what == "write") {
        fs::write(&path, frame).expect("the folder of the frames is there");
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(kept.replace('\r', ""), frame, "{name} is not drawn as it was");
}

#[test]
fn the_screens_before_a_meeting_look_as_they_did() {
    let wall = door::two_o_clock();
    for (language, tongue) in [(Language::Vi, "vi"), (Language::En, "en")] {
        let views = [
            ("menu", menu(language, Vec::new()).view(wall)),
            ("menu_unfinished", menu(language, vec![left()]).view(wall)),
            ("menu_several", lying(language, None, Lying { ahead: 3, mend: None }, 3).view(wall)),
            ("menu_none", lying(language, None, Lying::default(), 3).view(wall)),
            ("menu_draft", lying(language, Some(offer_of_a_day()), drafted(Mend::Places(2)), 3).view(wall)),
            ("menu_unreadable", lying(language, None, drafted(Mend::Unreadable { line: 16 }), 0).view(wall)),
            ("menu_three_unfinished", menu(language, vec![left(), left(), left(), left()]).view(wall)),
            ("which", which(language).view(wall)),
            ("which_prepare", which_to_prepare(language).view(wall)),
            ("papers", papers(language).view(wall)),
            ("papers_one", one(language).view(wall)),
        ];
        for (name, view) in &views {
            for (width, height) in SIZES {
                is_as_kept(&format!("{name}_{tongue}_{width}x{height}"), &rows(view, width, height));
            }
        }
    }
}

#[test]
fn half_a_window_shows_what_is_chosen() {
    let wall = door::two_o_clock();
    for (width, height) in [(40, 12), (60, 16), (30, 8)] {
        let shown = rows(&menu(Language::Vi, Vec::new()).view(wall), width, height);
        assert!(shown.contains("► Bắt đầu"), "{shown}");
    }
    for width in [0, 1, 2, 5, 9, 20, 33, 59] {
        for height in [0, 1, 2, 3, 4, 6, 9, 15] {
            for view in [one(Language::Vi).view(wall), which(Language::En).view(wall), papers(Language::Vi).view(wall)]
            {
                rows(&view, width, height);
            }
        }
    }
}

fn press<S: Screen>(screen: &mut S, keys: &[Key]) -> Option<S::Answer> {
    keys.iter().fold(None, |_, key| screen.act(&Input::Press(*key)))
}

#[test]
fn the_first_line_is_chosen_already_and_an_unfinished_meeting_is_the_first() {
    assert_eq!(press(&mut menu(Language::Vi, Vec::new()), &[Key::Enter]), Some(Way::Meeting));
    assert_eq!(press(&mut menu(Language::Vi, vec![left()]), &[Key::Enter]), Some(Way::Resume(0)));
    assert_eq!(press(&mut menu(Language::Vi, vec![left()]), &[Key::Down, Key::Enter]), Some(Way::Meeting));
    assert_eq!(press(&mut menu(Language::Vi, Vec::new()), &[Key::Up, Key::Enter]), Some(Way::Quit));
}

#[test]
fn the_last_line_says_in_english_how_to_have_english() {
    let wall = door::two_o_clock();
    let mut menu = menu(Language::Vi, Vec::new());
    let last = |menu: &Menu| rows(&menu.view(wall), 80, 24).lines().last().map(str::to_owned);
    assert!(last(&menu).is_some_and(|line| line.contains("Press F12 for English")));
    press(&mut menu, &[Key::F(12)]);
    assert!(last(&menu).is_some_and(|line| line.contains("Bấm F12 để dùng tiếng Việt")));
    assert_eq!(menu.settings().language, Language::En);
}

#[test]
fn a_line_with_nothing_behind_it_says_why_and_leads_nowhere() {
    let offer = Some(Offer::of(&model()));
    let mut first = Menu::new(settings(Language::En), offer, Lying::default(), Vec::new(), 0, Launcher::There);
    assert_eq!(press(&mut first, &[Key::Down, Key::Down, Key::Down, Key::Down, Key::Enter]), None);
    let view = first.view(door::two_o_clock());
    assert!(view.notices[0].text.contains("no earlier meetings"), "{}", view.notices[0].text);
    assert!(!rows(&view, 80, 24).contains("icon"), "no icon is offered where there is one, or no desktop");
    let mut which = which(Language::En);
    assert_eq!(press(&mut which, &[Key::Down, Key::Enter]), None, "a faulty agenda begins nothing");
    assert_eq!(press(&mut which, &[Key::Down, Key::Enter]), Some(Picked::Agenda(2)));
}

#[test]
fn every_screen_is_left_with_the_arrows_alone_and_by_the_clickers_key_where_that_goes_back() {
    assert_eq!(press(&mut papers(Language::Vi), &[Key::Up, Key::Enter]), Some(Chosen::Back));
    assert_eq!(press(&mut papers(Language::Vi), &[Key::Esc]), Some(Chosen::Back));
    assert_eq!(press(&mut which(Language::Vi), &[Key::Up, Key::Enter]), Some(Picked::Back));
    assert_eq!(press(&mut one(Language::Vi), &[Key::Up, Key::Enter]), Some(Wish::Back));
    assert_eq!(press(&mut menu(Language::Vi, Vec::new()), &[Key::Esc]), None);
}

#[test]
fn a_meeting_that_was_held_says_what_is_owed_and_until_when() {
    let view = one(Language::En).view(door::two_o_clock());
    let said: Vec<&str> = view.heading.iter().map(|line| line.text.as_str()).collect();
    assert!(said.iter().any(|line| line.contains("Rà soát quy chế (due Friday 13 April 2018)")), "{said:?}");
}

#[test]
fn what_is_owed_of_an_earlier_meeting_is_ticked_with_enter() {
    let mut agenda = door::two_items();
    agenda.superior = Some("Head Office".to_owned());
    agenda.papers.report_within_days = Some(3);
    let mut history = door::history(agenda).begun();
    history.takes(door::at("90:00"), vec![Event::Closed {}]);
    let mut one = OneMeeting::new(settings(Language::En), history.meeting, held(Stand::Closed), "~/Papers".to_owned());
    let row = |one: &OneMeeting| {
        let view = one.view(door::two_o_clock());
        rows(&view, 80, 24).lines().find(|line| line.contains("Head Office")).unwrap_or_default().to_owned()
    };
    assert!(row(&one).contains('○'), "{}", row(&one));
    assert_eq!(press(&mut one, &[Key::Down, Key::Down, Key::Enter]), Some(Wish::Tick(0)));
    one.ticked(vec!["report".to_owned()]);
    assert!(row(&one).contains('✓'), "{}", row(&one));
}

#[test]
fn a_draft_is_not_forgotten_and_nothing_prepared_is_not_a_sample_of_invented_names() {
    let wall = door::two_o_clock();
    let said = |menu: &Menu| menu.view(wall).heading.into_iter().map(|line| line.text).collect::<Vec<_>>().join("\n");
    let draft = lying(Language::En, Some(offer_of_a_day()), drafted(Mend::Places(2)), 3);
    assert!(said(&draft).contains("2 places to mend"), "{}", said(&draft));
    let none = lying(Language::En, None, Lying::default(), 3);
    assert!(said(&none).contains("No agenda is prepared") && !said(&none).contains("sample"), "{}", said(&none));
}

#[test]
fn an_agenda_with_faults_cannot_be_begun_but_can_be_prepared_further() {
    assert_eq!(press(&mut which_to_prepare(Language::Vi), &[Key::Down, Key::Enter]), Some(Picked::Agenda(1)));
    assert_eq!(
        press(&mut which_to_prepare(Language::Vi), &[Key::Down, Key::Down, Key::Enter]),
        Some(Picked::Agenda(2))
    );
    let mut which = which(Language::En);
    assert_eq!(press(&mut which, &[Key::Down, Key::Enter]), None);
    assert!(which.view(door::two_o_clock()).notices[0].text.contains("2 places to mend"));
}
