//! Floor 5. What both screens are started with.

use std::path::PathBuf;

use crate::cli;
use crate::meeting::agenda::Language;
use crate::store::Fault;
use crate::store::data_folder;
use crate::store::documents_folder;
use crate::views::look::Letters;
use crate::views::look::Look;
use crate::views::theme::Depth;
use crate::views::theme::ThemeName;

/// What both screens are started with.
#[derive(Clone, Debug)]
pub struct Options {
    /// Of the words before an agenda is known.
    pub language: Language,
    /// Given on the command line: it stands whatever the agenda says.
    pub said_language: Option<Language>,
    /// The theme to begin with.
    pub theme: ThemeName,
    /// Large letters.
    pub letters: Letters,
    /// How many colours the terminal announces.
    pub depth: Depth,
    /// Where meetings lie.
    pub data: PathBuf,
    /// The user's documents, into which papers go; none where the user has none.
    pub documents: Option<PathBuf>,
}

impl Options {
    /// From the command line and the surroundings.
    ///
    /// # Errors
    /// When nothing says where meetings lie.
    pub fn from_arguments(said: &cli::Options) -> Result<Self, Fault> {
        let no_color = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        let theme = match said.theme {
            Some(cli::ThemeName::Light) => ThemeName::Light,
            Some(cli::ThemeName::None) => ThemeName::None,
            None if no_color => ThemeName::None,
            Some(cli::ThemeName::Dark) | None => ThemeName::Dark,
        };
        let letters = match said.letters {
            Some(cli::Letters::Plain) => Letters::Plain,
            Some(cli::Letters::Auto) | None => Letters::Auto,
        };
        let data = data_folder(said.data.as_deref(), std::env::var_os("NHIP_DATA"))?;
        let documents = documents_folder(said.documents.as_deref(), std::env::var_os("NHIP_DOCUMENTS"));
        let language = cli::spoken(said);
        Ok(Self { language, said_language: said.lang, theme, letters, depth: depth(), data, documents })
    }

    /// How pictures are drawn.
    pub fn look(&self) -> Look {
        Look { letters: self.letters, depth: self.depth, ..Look::of(self.theme) }
    }
}

/// What the terminal announces; a terminal that says nothing has sixteen.
fn depth() -> Depth {
    let announced = std::env::var_os("COLORTERM");
    if announced.is_some_and(|value| value == "truecolor" || value == "24bit") { Depth::Rgb } else { Depth::Sixteen }
}
