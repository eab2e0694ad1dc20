//! Floor 5. Reading the arguments, and what is said when they cannot be read: help and mistakes in both languages.

use std::ffi::OsString;
use std::io;
use std::io::Write;

use clap::Arg;
use clap::Command;
use clap::CommandFactory;
use clap::FromArgMatches;
use clap::error::ContextKind;
use clap::error::ContextValue;
use clap::error::ErrorKind;
use clap_complete::Shell;

use super::arguments::Asked;
use super::arguments::Cli;
use super::arguments::Options;
use super::exit::DONE;
use super::exit::WRONG_ARGUMENTS;
use super::language::of_locale;
use crate::drive::manual::manual;
use crate::meeting::agenda::Language;

/// Something to be said instead of anything done.
#[derive(Debug)]
pub(super) struct Said {
    text: String,
    code: u8,
}

impl Said {
    /// Says it, and gives the exit code.
    pub(super) fn tell(self) -> u8 {
        // Nobody may be listening: that is no error.
        let _ = if self.code == DONE {
            io::stdout().write_all(self.text.as_bytes())
        } else {
            io::stderr().write_all(self.text.as_bytes())
        };
        self.code
    }
}

/// What was asked for.
///
/// # Errors
/// Help, the version, or what is wrong with the arguments.
pub(super) fn read_arguments(args: impl IntoIterator<Item = OsString>) -> Result<(Options, Asked), Said> {
    let args: Vec<OsString> = args.into_iter().collect();
    let lang = said_language(&args).unwrap_or_else(|| of_locale(|name| std::env::var_os(name)));
    // What is understood needs no words: they are put together for help and mistakes only.
    let parsed = understood(Cli::command(), &args).or_else(|_| understood(command(lang), &args));
    parsed.map(Cli::meant).map_err(|error| match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Said { text: error.render().to_string(), code: DONE },
        _ => Said { text: mistake(lang, &error), code: WRONG_ARGUMENTS },
    })
}

fn understood(mut command: Command, args: &[OsString]) -> Result<Cli, clap::Error> {
    let cli = command.try_get_matches_from_mut(args).and_then(|matches| Cli::from_arg_matches(&matches))?;
    let Some(stray) = cli.stray() else { return Ok(cli) };
    let mut error = clap::Error::new(ErrorKind::UnknownArgument).with_cmd(&command);
    error.insert(ContextKind::InvalidArg, ContextValue::String(stray.to_owned()));
    Err(error)
}

/// The completions for a shell.
pub(super) fn completions(shell: Shell) -> u8 {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(Language::En), "nhip", &mut script);
    Said { text: String::from_utf8_lossy(&script).into_owned(), code: DONE }.tell()
}

/// The language of `--lang`, looked for before the rest is understood, so that help speaks it too.
fn said_language(args: &[OsString]) -> Option<Language> {
    let texts: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).take_while(|arg| *arg != "--").collect();
    let behind = texts.windows(2).find(|pair| pair[0] == "--lang").map(|pair| pair[1]);
    let said = behind.or_else(|| texts.iter().find_map(|text| text.strip_prefix("--lang=")))?;
    match said {
        "vi" => Some(Language::Vi),
        "en" => Some(Language::En),
        _ => None,
    }
}

/// The arguments, described in this language.
fn command(lang: Language) -> Command {
    let command = Cli::command().mut_subcommand("drive", |drive| drive.after_long_help(manual(lang)));
    match lang {
        Language::En => command,
        Language::Vi => {
            let mut command = command;
            command.build();
            in_vietnamese(command, "nhip")
        }
    }
}

/// How the library begins a line of use.
const USAGE: &str = "Usage: ";

fn in_vietnamese(command: Command, path: &str) -> Command {
    let subcommands: Vec<String> = command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    let mut parts = String::new();
    if !subcommands.is_empty() {
        parts.push_str("Lệnh:\n{subcommands}\n\n");
    }
    if command.get_positionals().next().is_some() {
        parts.push_str("Tham số:\n{positionals}\n\n");
    }
    let mut command = command
        .help_template(format!(
            "{{about-with-newline}}\nCách dùng: {{usage}}\n\n{parts}Tùy chọn:\n{{options}}{{after-help}}"
        ))
        .subcommand_value_name("LỆNH")
        .mut_args(|arg: Arg| {
            let help = vietnamese(arg.get_id().as_str(), path).or_else(|| vietnamese(arg.get_id().as_str(), ""));
            match help {
                Some(help) => arg.help(help).long_help(help),
                None => arg,
            }
        });
    if let Some(about) = vietnamese("", path) {
        command = command.about(about).long_about(about);
    }
    for name in subcommands {
        // A way in that has further ways: "roster import".
        let path = match (name.as_str(), path) {
            ("help", _) | (_, "nhip") => name.clone(),
            (name, path) => format!("{path} {name}"),
        };
        command = command.mut_subcommand(&name, |one| in_vietnamese(one, &path));
    }
    // The library says "[OPTIONS]" and "Usage: " itself.
    let usage = command.render_usage().to_string();
    let usage = usage.trim_start_matches(USAGE).replace("[OPTIONS]", "[TÙY CHỌN]");
    command.override_usage(usage)
}

/// What an argument of a command means; without an argument the command itself, without a command any.
fn vietnamese(arg: &str, command: &str) -> Option<&'static str> {
    let said = VIETNAMESE.iter().find(|(of, name, _)| *of == command && *name == arg);
    said.map(|(_, _, text)| *text)
}

const VIETNAMESE: &[(&str, &str, &str)] = &[
    (
        "nhip",
        "",
        "Điều hành một buổi họp: giữ thời gian của mọi người, danh sách phát biểu, biểu quyết và công bố điểm",
    ),
    (
        "nhip",
        "agenda",
        "Tệp chương trình, hoặc model-90, regular-60, regular-120, staff-45; bỏ trống thì mở màn hình đầu",
    ),
    ("", "lang", "Ngôn ngữ của màn điều hành: vi hoặc en"),
    ("", "theme", "Bảng màu: dark (tối), light (sáng), none (không màu)"),
    ("", "letters", "Đồng hồ và chữ trên cả hai màn hình: chữ lớn khi đủ chỗ (auto), hoặc luôn chữ thường (plain)"),
    ("", "data", "Thư mục để các buổi họp; không nêu thì theo NHIP_DATA, rồi thư mục của hệ thống"),
    (
        "",
        "documents",
        "Thư mục tài liệu để ghi giấy tờ; không nêu thì theo NHIP_DOCUMENTS, rồi thư mục Tài liệu của người dùng",
    ),
    ("", "help", "Xem cách dùng"),
    ("", "version", "Xem phiên bản"),
    ("help", "", "Xem cách dùng của một lệnh"),
    ("help", "subcommand", "Lệnh nào"),
    ("resume", "", "Họp tiếp buổi đang dở"),
    ("resume", "file", "Sổ ghi của buổi họp; không nêu thì buổi đang dở mới nhất"),
    ("room", "", "Mở màn chiếu; màn chiếu không ghi được gì"),
    ("room", "file", "Sổ ghi; không nêu thì buổi có màn điều hành đang chạy"),
    (
        "room",
        "only",
        "Chỉ một thứ, cho máy chiếu thứ hai: clock (đồng hồ), agenda (chương trình), queue (danh sách phát biểu)",
    ),
    ("room", "calm", "Không đánh dấu lúc màn chiếu đổi sang cảnh khác"),
    (
        "room",
        "bell",
        "Kêu một tiếng khi mở phần thảo luận, khi hết thời gian tối thiểu của phần này, và khi trình bày hoặc phát biểu quá giờ",
    ),
    (
        "room",
        "check",
        "Xem cửa sổ này có đọc được từ hàng cuối không và nên đổi gì; không có màn hình thì in ra chữ, mã thoát 1 nếu không đọc được",
    ),
    ("room", "depth", "Hàng cuối cách màn chiếu bao xa; không nêu thì 12m"),
    ("room", "screen", "Hình trên tường cao bao nhiêu; không nêu thì 2m"),
    (
        "prepare",
        "",
        "Chuẩn bị một buổi: ngày giờ, nội dung, thời lượng, danh sách; màn hình này tự ghi tệp chương trình",
    ),
    ("prepare", "agenda", "Tệp chương trình, hoặc tên một chương trình có sẵn; không ghi thì là buổi sắp tới"),
    ("rehearse", "", "Tập dượt: màn điều hành thật, thời gian chạy nhanh hơn, để riêng với các buổi thật"),
    ("rehearse", "agenda", "Tệp chương trình, hoặc tên một chương trình có sẵn; không nêu thì model-90"),
    ("rehearse", "speed", "Nhanh gấp mấy lần"),
    ("rehearse", "guided", "Có hướng dẫn: ba nội dung ngắn, sáu việc cần biết, nhanh gấp mười lần"),
    ("list", "", "Liệt kê các buổi họp, mới nhất trước"),
    ("list", "json", "Dạng JSON"),
    ("check", "", "Kiểm tra tệp chương trình, danh sách, phiếu điểm; báo mọi lỗi của từng tệp"),
    ("check", "files", "Các tệp"),
    ("new", "", "Chép ra một chương trình hoặc phiếu điểm có sẵn, kèm chú thích"),
    ("new", "name", "Tên: model-90, regular-60, regular-120, staff-45, hoặc một phiếu điểm"),
    ("new", "out", "Ghi vào đâu; không nêu thì in ra màn hình"),
    ("new", "force", "Ghi đè lên tệp đã có"),
    ("minutes", "", "Lập biên bản, hoặc mọi giấy tờ của một buổi họp"),
    ("minutes", "file", "Sổ ghi; không nêu thì của buổi họp mới nhất"),
    ("minutes", "format", "Dạng docx, html, md hoặc json; không nêu thì theo đuôi của OUT, rồi md"),
    ("minutes", "out", "Ghi vào đâu; không nêu thì in ra màn hình"),
    (
        "minutes",
        "all",
        "Ghi mọi giấy tờ vào thư mục này: biên bản, nghị quyết, bảng điểm, nhiệm vụ, phát biểu, báo cáo",
    ),
    ("minutes", "force", "Ghi đè lên các tệp đã có"),
    ("report", "", "Lập bảng báo cáo cấp trên, mỗi buổi họp một dòng"),
    ("report", "files", "Các sổ ghi; không nêu thì của buổi họp mới nhất"),
    ("report", "out", "OUT.csv hoặc OUT.xlsx; không nêu thì in CSV ra màn hình"),
    ("report", "force", "Ghi đè lên tệp đã có"),
    ("drive", "", "Chạy một buổi họp không có màn hình: mỗi dòng vào một đối tượng JSON, mỗi dòng ra một câu trả lời"),
    ("drive", "agenda", "Tệp chương trình, hoặc tên một chương trình có sẵn; không nêu thì model-90"),
    ("drive", "journal", "Sổ ghi để bắt đầu hoặc đi tiếp; không nêu thì không lưu gì"),
    ("history", "", "Nhìn lại các buổi họp của một tổ chức: cả năm, điểm, từng người, từng buổi diễn ra thế nào"),
    ("history", "body", "Mã (id) hoặc tên; không nêu thì của buổi họp mới nhất"),
    ("history", "year", "Năm nào; không nêu thì năm mới nhất"),
    ("history", "json", "Dạng JSON"),
    ("history", "csv", "Các buổi trong năm, dạng CSV"),
    ("amend", "", "Đính chính một buổi họp đã xong: ghi thêm, có tên người và lý do; không sửa gì đã ghi"),
    ("amend", "file", "Sổ ghi"),
    ("amend", "who", "Ai đính chính"),
    ("amend", "why", "Vì sao"),
    ("amend", "line", "Số của dòng cần sửa chữ"),
    ("amend", "text", "Chữ đúng của dòng đó; không nêu dòng thì là câu đính chính"),
    ("amend", "speaker", "Người nói, hoặc người chịu trách nhiệm nhiệm vụ"),
    ("amend", "due", "Thời hạn đúng của nhiệm vụ"),
    ("amend", "person", "Người cần sửa điểm danh"),
    (
        "amend",
        "presence",
        "present (có mặt), online (trực tuyến), excused (vắng có lý do), unexcused (vắng không lý do)",
    ),
    ("amend", "reason", "Lý do vắng"),
    ("journal", "", "In những gì tin được trong một sổ ghi, mỗi dòng một đối tượng JSON"),
    ("journal", "file", "Sổ ghi"),
    ("desktop", "", "Tạo biểu tượng Nhịp trên màn hình, mở chương trình trong cửa sổ riêng"),
    ("roster", "", "Danh sách thành viên từ bảng tính, và ra bảng tính"),
    (
        "roster import",
        "",
        "Đọc danh sách từ .xlsx, .xls, .ods hoặc .csv, cho xem đã hiểu gì, hỏi lại, rồi ghi tệp danh sách",
    ),
    ("roster import", "file", "Bảng tính"),
    ("roster import", "out", "Ghi vào đâu; không nêu thì lấy tên bảng tính, đuôi .ron, ở thư mục hiện tại"),
    (
        "roster import",
        "yes",
        "Không hỏi lại. Khi không hỏi được ai thì -o cũng là đồng ý; không có cả hai thì không ghi",
    ),
    ("roster import", "force", "Ghi đè lên tệp đã có"),
    ("roster export", "", "Ghi danh sách để in và ký tên, dạng Excel hoặc CSV"),
    ("roster export", "source", "Tệp chương trình hoặc danh sách, hoặc tên một chương trình có sẵn"),
    (
        "roster export",
        "out",
        "Ghi vào đâu: .xlsx hoặc .csv; không nêu thì lấy tên nguồn, đuôi .xlsx, ở thư mục hiện tại (đuôi .csv ở bản không có phần tài liệu)",
    ),
    ("roster export", "order", "Theo tên, hoặc theo thứ tự trong tệp: name hoặc file"),
    ("roster export", "force", "Ghi đè lên tệp đã có"),
    ("agenda", "", "Chương trình từ một bảng tính, và ra giấy để in"),
    (
        "agenda import",
        "",
        "Đọc bảng chương trình (STT, nội dung, người thực hiện, thời gian, thảo luận) từ .xlsx, .xls, .ods hoặc .csv, rồi ghi tệp chương trình",
    ),
    ("agenda import", "file", "Bảng tính"),
    ("agenda import", "roster", "Người trình bày lấy mã từ đâu: tệp danh sách, tệp chương trình hoặc bảng tính"),
    ("agenda import", "out", "Ghi vào đâu; không nêu thì lấy tên bảng tính, đuôi .ron, ở thư mục hiện tại"),
    (
        "agenda import",
        "yes",
        "Không hỏi lại. Khi không hỏi được ai thì -o cũng là đồng ý; không có cả hai thì không ghi",
    ),
    ("agenda import", "force", "Ghi đè lên tệp đã có"),
    ("agenda export", "", "Ghi tờ chương trình để in trước buổi họp, mặt sau là mười hai phím"),
    ("agenda export", "source", "Tệp chương trình, hoặc tên một chương trình có sẵn"),
    (
        "agenda export",
        "out",
        "Ghi vào đâu: .docx, .html hoặc .md; không nêu thì lấy tên nguồn, đuôi .docx, ở thư mục hiện tại (đuôi .md ở bản không có phần tài liệu)",
    ),
    ("agenda export", "force", "Ghi đè lên tệp đã có"),
    ("completions", "", "In phần gợi ý gõ lệnh cho một shell"),
    ("completions", "shell", "bash, zsh, fish, elvish hoặc powershell"),
];

/// What is wrong with the arguments.
fn mistake(lang: Language, error: &clap::Error) -> String {
    match lang {
        Language::En => error.render().to_string(),
        Language::Vi => {
            let named = |kind| error.get(kind).map(said);
            let what = named(ContextKind::InvalidArg).or_else(|| named(ContextKind::InvalidSubcommand));
            let what = what.unwrap_or_default();
            let value = named(ContextKind::InvalidValue).unwrap_or_default();
            let first = match error.kind() {
                ErrorKind::InvalidValue | ErrorKind::ValueValidation if value.is_empty() => {
                    format!("«{what}» cần một giá trị.")
                }
                ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                    format!("«{value}» không dùng được cho «{what}».")
                }
                ErrorKind::UnknownArgument | ErrorKind::InvalidSubcommand => format!("Không có «{what}»."),
                ErrorKind::MissingRequiredArgument => format!("Còn thiếu: {what}."),
                ErrorKind::ArgumentConflict => format!("«{what}» không đi cùng các tham số khác."),
                ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues => format!("«{what}» có thừa giá trị."),
                ErrorKind::TooFewValues | ErrorKind::NoEquals => format!("«{what}» còn thiếu giá trị."),
                ErrorKind::InvalidUtf8 => "Tham số không phải UTF-8.".to_owned(),
                _ => "Tham số không đúng.".to_owned(),
            };
            let meant = [ContextKind::SuggestedArg, ContextKind::SuggestedSubcommand, ContextKind::SuggestedValue];
            let meant = meant.into_iter().find_map(named).filter(|meant| !meant.is_empty());
            let meant = meant.map_or_else(String::new, |meant| format!(" Có phải «{meant}»?"));
            format!("{first}{meant}\nXem cách dùng: nhip --help\n")
        }
    }
}

fn said(value: &ContextValue) -> String {
    match value {
        ContextValue::String(text) => text.clone(),
        ContextValue::Strings(texts) => texts.join(", "),
        ContextValue::StyledStr(text) => text.to_string(),
        ContextValue::Number(number) => number.to_string(),
        ContextValue::Bool(value) => value.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn every(command: &Command, path: &str, tell: &mut impl FnMut(&str, &str)) {
        tell(path, "");
        for arg in command.get_arguments() {
            tell(path, arg.get_id().as_str());
        }
        for one in command.get_subcommands() {
            let path = match path {
                "nhip" => one.get_name().to_owned(),
                path => format!("{path} {}", one.get_name()),
            };
            every(one, &path, tell);
        }
    }

    #[test]
    fn every_argument_is_described_in_both_languages() {
        every(&Cli::command(), "nhip", &mut |path, arg| {
            let said = vietnamese(arg, path).or_else(|| vietnamese(arg, "").filter(|_| !arg.is_empty()));
            assert!(said.is_some(), "{path} {arg}");
        });
        command(Language::Vi).debug_assert();
        command(Language::En).debug_assert();
    }
}
