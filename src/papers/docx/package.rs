//! Floor 4. The parts of a Word file put together, with what the library has no words for: the title, the language, the mark across
//! the pages, and rows that are said again on every page.

use std::io::Cursor;
use std::io::Write;

use docx_rs::Docx;
use docx_rs::XMLDocx;
use zip::ZipWriter;
use zip::result::ZipResult;
use zip::write::SimpleFileOptions;

use crate::meeting::agenda::Language;
use crate::papers::document::Document;

/// Stands in a header where the mark across the page belongs.
pub(super) const MARK: &str = "@nhip-mark@";
/// The height of a row that names columns, by which it is known; the least that can be written.
pub(super) const HEAD_ROW: f32 = 1.0;

const MARK_TEXT: &str = "<w:t xml:space=\"preserve\">@nhip-mark@</w:t>";
const HEAD_ROW_HEIGHT: &str = "<w:trHeight w:val=\"1\" w:hRule=\"atLeast\" />";

/// The file.
pub(super) fn bytes(docx: Docx, document: &Document) -> Result<Vec<u8>, String> {
    let mut parts = docx.build();
    let title = escaped(&document.title);
    let tongue = match document.language {
        Language::Vi => "vi-VN",
        Language::En => "en-GB",
    };
    let about = format!("<dc:language>{tongue}</dc:language><dc:title>{title}</dc:title></cp:coreProperties>");
    replace(&mut parts.doc_props.core, "</cp:coreProperties>", &about);
    replace(&mut parts.doc_props.core, ">unknown<", ">nhip<");
    replace(&mut parts.document, HEAD_ROW_HEIGHT, "<w:tblHeader />");
    let spoken = format!("<w:lang w:val=\"{tongue}\" /></w:rPr></w:rPrDefault>");
    replace(&mut parts.styles, "</w:rPr></w:rPrDefault>", &spoken);
    if let Some(mark) = &document.mark {
        for header in &mut parts.headers {
            replace(header, MARK_TEXT, &across(mark));
        }
    }
    packed(&parts).map_err(|error| error.to_string())
}

/// The parts as one file, packed as the workbooks are; no paper has a picture, a footer or a part of another program.
fn packed(parts: &XMLDocx) -> ZipResult<Vec<u8>> {
    let named = [
        ("[Content_Types].xml", &parts.content_type),
        ("_rels/.rels", &parts.rels),
        ("docProps/app.xml", &parts.doc_props.app),
        ("docProps/core.xml", &parts.doc_props.core),
        ("docProps/custom.xml", &parts.doc_props.custom),
        ("word/_rels/document.xml.rels", &parts.document_rels),
        ("word/document.xml", &parts.document),
        ("word/styles.xml", &parts.styles),
        ("word/settings.xml", &parts.settings),
        ("word/fontTable.xml", &parts.font_table),
        ("word/comments.xml", &parts.comments),
        ("word/numbering.xml", &parts.numberings),
        ("word/commentsExtended.xml", &parts.comments_extended),
        ("word/footnotes.xml", &parts.footnotes),
    ];
    let named = named.into_iter().map(|(name, part)| (name.to_owned(), part));
    let headers = (1..).zip(&parts.headers).map(|(n, part)| (format!("word/header{n}.xml"), part));
    let of_headers = (1..).zip(&parts.header_rels).map(|(n, part)| (format!("word/_rels/header{n}.xml.rels"), part));
    let mut bytes = Vec::new();
    let mut file = ZipWriter::new_stream(Cursor::new(&mut bytes));
    for (name, part) in named.chain(headers).chain(of_headers) {
        file.start_file(name, SimpleFileOptions::default())?;
        file.write_all(part)?;
    }
    file.finish()?;
    Ok(bytes)
}

fn replace(part: &mut Vec<u8>, from: &str, to: &str) {
    let text = String::from_utf8_lossy(part);
    if text.contains(from) {
        *part = text.replace(from, to).into_bytes();
    }
}

/// Large grey letters across the page, behind the text, as Word itself draws a watermark.
fn across(mark: &str) -> String {
    let shape = "position:absolute;margin-left:0;margin-top:0;width:480pt;height:110pt;rotation:315;z-index:-251658752;\
                 mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
                 mso-position-vertical:center;mso-position-vertical-relative:margin";
    let mark = escaped(mark);
    format!(
        "<w:pict><v:shapetype id=\"_x0000_t136\" coordsize=\"21600,21600\" o:spt=\"136\" adj=\"10800\" \
         path=\"m@7,l@8,m@5,21600l@6,21600e\"><v:formulas><v:f eqn=\"sum #0 0 10800\"/><v:f eqn=\"prod #0 2 1\"/>\
         <v:f eqn=\"sum 21600 0 @1\"/><v:f eqn=\"sum 0 0 @2\"/><v:f eqn=\"sum 21600 0 @3\"/><v:f eqn=\"if @0 @3 0\"/>\
         <v:f eqn=\"if @0 21600 @1\"/><v:f eqn=\"if @0 0 @2\"/><v:f eqn=\"if @0 @4 21600\"/><v:f eqn=\"mid @5 @6\"/>\
         <v:f eqn=\"mid @8 @5\"/><v:f eqn=\"mid @7 @8\"/><v:f eqn=\"mid @6 @7\"/><v:f eqn=\"sum @6 0 @5\"/></v:formulas>\
         <v:path textpathok=\"t\" o:connecttype=\"custom\" o:connectlocs=\"@9,0;@10,10800;@11,21600;@12,10800\" \
         o:connectangles=\"270,180,90,0\"/><v:textpath on=\"t\" fitshape=\"t\"/></v:shapetype>\
         <v:shape id=\"nhip-mark\" o:spid=\"_x0000_s2049\" type=\"#_x0000_t136\" alt=\"{mark}\" style=\"{shape}\" o:allowincell=\"f\" \
         fillcolor=\"#c0c0c0\" stroked=\"f\"><v:fill opacity=\".5\"/>\
         <v:textpath style=\"font-family:&quot;Times New Roman&quot;;font-size:1pt;font-weight:bold\" string=\"{mark}\"/></v:shape></w:pict>"
    )
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}
