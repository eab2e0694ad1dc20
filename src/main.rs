//! The `nhip` command.

use std::process::ExitCode;

use nhip::cli;

fn main() -> ExitCode {
    cli::run(|_, _| cli::NOT_WRITTEN)
}
