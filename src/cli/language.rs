//! Floor 5. Which language the program speaks before an agenda is known.

use std::env;
use std::ffi::OsString;

use super::arguments::Options;
use crate::meeting::agenda::Language;

/// The language that was asked for, else that of the system: English where the locale says so, else Vietnamese.
pub fn spoken(options: &Options) -> Language {
    options.lang.unwrap_or_else(|| of_locale(|name| env::var_os(name)))
}

/// The language of the locale.
pub(super) fn of_locale(variable: impl Fn(&str) -> Option<OsString>) -> Language {
    let said = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().filter_map(variable).find(|value| !value.is_empty());
    let english = said.is_some_and(|value| value.to_string_lossy().to_ascii_lowercase().starts_with("en"));
    if english { Language::En } else { Language::Vi }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn english_is_spoken_only_where_the_locale_says_so() {
        let of = |set: &[(&str, &str)]| {
            let set: Vec<(String, OsString)> =
                set.iter().map(|(name, value)| ((*name).to_owned(), value.into())).collect();
            of_locale(|asked| set.iter().find(|(name, _)| name == asked).map(|(_, value)| value.clone()))
        };
        assert_eq!(of(&[]), Language::Vi);
        assert_eq!(of(&[("LANG", "en_US.UTF-8")]), Language::En);
        assert_eq!(of(&[("LANG", "C.UTF-8")]), Language::Vi);
        assert_eq!(of(&[("LC_ALL", "vi_VN.UTF-8"), ("LANG", "en_US.UTF-8")]), Language::Vi);
        assert_eq!(of(&[("LC_ALL", ""), ("LC_MESSAGES", "en_GB"), ("LANG", "vi_VN")]), Language::En);
    }
}
