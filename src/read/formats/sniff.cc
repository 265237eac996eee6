// SPDX-License-Identifier: Apache-2.0
#include "read/formats/sniff.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

#include "base/strings.h"

namespace headwater {
namespace {

struct Magic {
  std::string_view bytes;
  Format format;
};

constexpr std::array magics{
    Magic{"%PDF-", Format::pdf},
    Magic{"{\\rtf", Format::rtf},
    Magic{"WARC/", Format::warc},
    Magic{"\x1F\x8B", Format::archive},
    Magic{"BZh", Format::archive},
    Magic{"\xFD"
          "7zXZ",
          Format::archive},
    Magic{"\x28\xB5\x2F\xFD", Format::archive},
    Magic{"7z\xBC\xAF\x27\x1C", Format::archive},
    Magic{"Rar!", Format::archive},
    Magic{"\x89PNG", Format::picture},
    Magic{"\xFF\xD8\xFF", Format::picture},
    Magic{std::string_view("II*\0", 4), Format::picture},
    Magic{std::string_view("MM\0*", 4), Format::picture},
    Magic{"GIF8", Format::binary},
    Magic{"RIFF", Format::binary},
    Magic{"\x7F"
          "ELF",
          Format::binary},
    Magic{"SQLite format 3", Format::binary},
    Magic{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Format::msg},
    Magic{"OggS", Format::binary},
    Magic{"ID3", Format::binary},
};

bool ends_with(std::string_view name, std::initializer_list<std::string_view> endings) {
  const auto lower = lower_ascii(name);
  return std::ranges::any_of(endings, [&](auto ending) { return lower.ends_with(ending); });
}

Format zip_format(std::string_view name, std::string_view bytes) {
  const auto head = bytes.substr(0, 4096);
  const bool office = ends_with(name, {".docx", ".odt", ".epub"}) ||
                      head.find("application/epub+zip") != std::string_view::npos ||
                      head.find("vnd.oasis.opendocument.text") != std::string_view::npos ||
                      head.find("word/document.xml") != std::string_view::npos;
  return office ? Format::office : Format::archive;
}

// Control characters and zero bytes that no text has; UTF-16 is text with zeros on one side.
bool is_binary(std::string_view bytes) {
  const auto head = bytes.substr(0, 8192);
  if (head.starts_with("\xFF\xFE") || head.starts_with("\xFE\xFF")) return false;
  std::array<std::size_t, 2> zeros{};
  std::size_t controls = 0;
  for (std::size_t i = 0; i < head.size(); ++i) {
    const auto c = static_cast<unsigned char>(head[i]);
    if (c == 0) ++zeros[i % 2];
    if ((c > 0 && c < 9) || (c > 13 && c < 27) || (c > 27 && c < 32)) ++controls;
  }
  const auto all_zeros = zeros[0] + zeros[1];
  const bool wide = std::max(zeros[0], zeros[1]) * 4 > head.size() &&
                    std::min(zeros[0], zeros[1]) * 20 < head.size();
  return controls * 20 > head.size() || (!wide && all_zeros * 10 > head.size());
}

bool looks_like_html(std::string_view bytes) {
  const auto head = lower_ascii(bytes.substr(0, 2048));
  constexpr std::array<std::string_view, 8> signs{"<!doctype html", "<html", "<head",  "<body",
                                                  "<meta ",         "<div",  "<title", "<table"};
  const bool is_markup = trim(head).starts_with("<") || trim(head).starts_with("\xEF\xBB\xBF<");
  return is_markup &&
         std::ranges::any_of(signs, [&](auto sign) { return head.find(sign) != head.npos; });
}

// The XML of a file from its root element on, "" where it is none; zero bytes of UTF-16 are left
// out.
std::string xml_from_root(std::string_view bytes) {
  std::string head(bytes.substr(0, 1U << 14U));
  std::erase(head, '\0');
  std::string_view rest = head;
  for (const std::string_view mark : {"\xEF\xBB\xBF", "\xFF\xFE", "\xFE\xFF"}) {
    if (rest.starts_with(mark)) rest.remove_prefix(mark.size());
  }
  for (rest = trim(rest); rest.starts_with("<?") || rest.starts_with("<!"); rest = trim(rest)) {
    const std::string_view end = rest.starts_with("<!--")                       ? "-->"
                                 : rest.starts_with("<?")                       ? "?>"
                                 : rest.substr(0, rest.find('>')).contains('[') ? "]>"
                                                                                : ">";
    const auto at = rest.find(end);
    if (at == std::string_view::npos) return "";
    rest.remove_prefix(at + end.size());
  }
  return std::string(rest.starts_with('<') ? rest : "");
}

// RSS by its root element; RSS 1.0 and Atom by their namespaces as well.
bool looks_like_feed(std::string_view bytes) {
  const auto root = xml_from_root(bytes);
  const auto tag = std::string_view(root).substr(0, root.find('>'));
  auto name = tag.substr(0, tag.find_first_of(" \t\r\n/"));
  if (name == "<rss") return true;
  if (const auto colon = name.find(':'); colon != std::string_view::npos) {
    name.remove_prefix(colon);
  } else if (!name.empty()) {
    name.remove_prefix(1);
  }
  if (name == ":RDF" || name == "RDF")
    return tag.contains("purl.org/rss/1.0/") || tag.contains("my.netscape.com/rdf/simple/");
  return (name == "feed" || name == ":feed") &&
         (tag.contains("www.w3.org/2005/Atom") || tag.contains("purl.org/atom/ns#"));
}

bool is_header_name(std::string_view name) {
  return !name.empty() && name.size() < 40 &&
         std::ranges::all_of(
             name,
             [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '-';
             });
}

// At least two header fields of RFC 5322 on the first lines, one of them a known one.
bool looks_like_mail(std::string_view bytes) {
  auto rest = bytes.substr(0, 8192);
  int fields = 0;
  int known = 0;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    const auto line = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (trim(line).empty()) break;
    if (line.front() == ' ' || line.front() == '\t') continue;
    const auto colon = line.find(':');
    if (colon == std::string_view::npos || !is_header_name(line.substr(0, colon))) return false;
    ++fields;
    const auto name = lower_ascii(line.substr(0, colon));
    constexpr std::array<std::string_view, 8> names{
        "from", "message-id", "mime-version", "received", "subject", "date", "return-path", "to"};
    known += static_cast<int>(std::ranges::find(names, name) != names.end());
  }
  return fields >= 2 && known >= 2;
}

bool looks_like_jsonl(std::string_view name, std::string_view bytes) {
  const auto head = trim(bytes.substr(0, 4096));
  const auto body = head.starts_with("\xEF\xBB\xBF") ? head.substr(3) : head;
  if (ends_with(name, {".jsonl", ".ndjson"})) return true;
  return body.starts_with("{") && body.find("\"text\"") != std::string_view::npos;
}

}  // namespace

Format sniff(std::string_view name, std::string_view bytes) {
  if (bytes.empty()) return Format::empty;
  if (bytes.starts_with("PK\x03\x04") || bytes.starts_with("PK\x05\x06")) {
    return zip_format(name, bytes);
  }
  for (const auto& magic : magics) {
    if (bytes.starts_with(magic.bytes)) return magic.format;
  }
  if (bytes.size() > 262 && bytes.substr(257, 5) == "ustar") return Format::archive;
  if (looks_like_feed(bytes)) return Format::feed;
  if (ends_with(name, {".docx", ".odt", ".epub"})) return Format::office;
  if (ends_with(name, {".pdf"})) return Format::pdf;
  if (looks_like_jsonl(name, bytes)) return Format::jsonl;
  if (looks_like_html(bytes)) return Format::html;
  if (ends_with(name, {".html", ".htm", ".xhtml", ".shtml", ".xml"})) {
    return is_binary(bytes) ? Format::binary : Format::html;
  }
  if (is_binary(bytes)) return Format::binary;
  if (bytes.starts_with("From ") && looks_like_mail(bytes.substr(bytes.find('\n') + 1))) {
    return Format::mbox;
  }
  if (ends_with(name, {".eml", ".mht", ".mhtml"}) || looks_like_mail(bytes)) return Format::mail;
  return Format::text;
}

}  // namespace headwater
