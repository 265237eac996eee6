// SPDX-License-Identifier: Apache-2.0
// Outlook messages (MS-OXMSG, .msg). One document a message: subject, sender and time of sending
// are title, author and publication date; attachments and embedded messages are documents of their
// own.
//
// Rule:    the body is the plain text, else the HTML, else the compressed RTF: the first that holds
//          text. The original of an embedded message is the file around it; offsets.member names
//          the way.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "base/hash.h"
#include "base/strings.h"
#include "read/formats/beyond_limits.h"
#include "read/formats/compound_file.h"
#include "read/formats/compressed_rtf.h"
#include "read/formats/inner_stream.h"
#include "read/formats/mail_facts.h"
#include "read/formats/mail_threads.h"
#include "read/formats/msg_item.h"
#include "read/formats/read_formats.h"

namespace headwater {
namespace {

constexpr std::uint16_t client_submit_time = 0x0039;
constexpr std::uint16_t delivery_time = 0x0E06;
constexpr std::uint16_t message_code_page = 0x3FFD;
constexpr std::uint16_t internet_code_page = 0x3FDE;
constexpr std::uint16_t attachment_hidden = 0x7FFE;
constexpr std::uint16_t attachment_flags = 0x3714;
constexpr std::uint64_t shown_in_body = 4;

enum class BodyKind { plain, html, rtf };

struct BodyStream {
  std::string_view name;
  BodyKind kind;
};

constexpr std::array bodies{
    BodyStream{"__substg1.0_1000001F", BodyKind::plain},
    BodyStream{"__substg1.0_1000001E", BodyKind::plain},
    BodyStream{"__substg1.0_10130102", BodyKind::html},
    BodyStream{"__substg1.0_1013001F", BodyKind::html},
    BodyStream{"__substg1.0_1013001E", BodyKind::html},
    BodyStream{"__substg1.0_10090102", BodyKind::rtf},
};

// A stream of a body as its reader sees it.
std::optional<std::string> body_bytes(const CompoundFile& file, std::string_view name,
                                      CompoundFile::EntryIndex stream) {
  auto bytes = file.bytes_of(stream);
  if (!bytes) return std::nullopt;
  if (name.ends_with("001F")) return utf16_to_utf8(*bytes);
  if (name.ends_with("10090102")) return decompress_rtf(*bytes);
  return bytes;
}

std::string name_or_address(const MsgItem& item, const std::string& charset) {
  // Whom the message speaks for; who sent it; their addresses.
  for (const auto* const id : {"0042", "0C1A", "5D02", "5D01"}) {
    if (auto text = item.text(id, charset); !text.empty()) return text;
  }
  return "";
}

// Counts what is unpacked against the limits of the whole input.
bool take_share(ReadLimits& limits, std::uint64_t bytes) {
  if (bytes > limits.unpacked_left) return false;
  limits.unpacked_left -= bytes;
  return true;
}

class MsgReader {
 public:
  MsgReader(const CompoundFile& file, const ReadInput& input, ReadOutcome& outcome)
      : file_(file), input_(input), outcome_(outcome) {}

  // `way` leads from the root to the storage, "" or ended by "/".
  void read(const MsgItem& item, const std::string& id, const std::string& way) {
    auto charset = item.charset(message_code_page);
    if (charset.empty()) charset = item.charset(internet_code_page);
    const auto written = read_body(item, id, way, charset);
    const auto attachments = attachments_of(item);
    if (!written && attachments.empty())
      input_failed(outcome_, id, "the message holds no text that can be read");
    if (input_.limits->depth_left == 0) {
      if (!attachments.empty())
        input_failed(outcome_, id, "messages within messages too deep: not read further");
      return;
    }
    --input_.limits->depth_left;
    for (const auto& [name, storage] : attachments) {
      if (!read_attachment(storage, id, way + name + "/", charset)) break;
    }
    ++input_.limits->depth_left;
  }

 private:
  using Attachments = std::vector<std::pair<std::string, CompoundFile::EntryIndex>>;

  bool read_body(const MsgItem& item, const std::string& id, const std::string& way,
                 const std::string& charset) {
    MailHeader header{item.text("0037", charset), name_or_address(item, charset),
                      item.day(client_submit_time)};
    if (!header.day) header.day = item.day(delivery_time);
    for (const auto& body : bodies) {
      const auto stream = item.find(body.name);
      if (!stream || !take_share(*input_.limits, file_.size_of(*stream))) continue;
      const auto bytes = body_bytes(file_, body.name, *stream);
      if (!bytes) {
        input_failed(outcome_, id, "the message is damaged: a body cannot be read");
        continue;
      }
      if (auto why =
              beyond_limits(body.kind == BodyKind::html ? Format::html : Format::text, *bytes);
          !why.empty()) {
        input_failed(outcome_, id, "its text is " + why);
        continue;
      }
      auto declared = body.name.ends_with("001F") ? "utf-8" : charset;
      if (body.name.ends_with("0102")) declared = item.charset(internet_code_page);
      auto document =
          document_of(body.kind, {id, *bytes, declared, "", input_.limits}, mail_facts(header));
      if (!document) continue;
      const auto decoded = std::exchange(document->offsets.member, "");
      document->offsets.member = fmt::format("msg:{}{}:{}", way, body.name, decoded);
      add(*std::move(document), id);
      return true;
    }
    return false;
  }

  static std::optional<Document> document_of(BodyKind kind, const ReadInput& body,
                                             PageFacts facts) {
    if (kind == BodyKind::plain) return mail_text_document(body, std::move(facts));
    if (kind == BodyKind::html) return mail_html_document(body, std::move(facts));
    auto page = rtf_page(body.bytes);
    if (page.blocks.empty()) return std::nullopt;
    mark_earlier_mails(page);
    page.facts = std::move(facts);
    Document document;
    write_document(std::move(page), document);
    document.offsets.member = "rtf";
    return document;
  }

  void add(Document document, const std::string& id) {
    document.id = document.path = id;
    document.sha256 = sha256_hex(input_.bytes);
    document.mime = "application/vnd.ms-outlook";
    outcome_.documents.push_back({std::move(document), std::string(input_.bytes)});
  }

  [[nodiscard]] Attachments attachments_of(const MsgItem& item) const {
    Attachments found;
    for (const auto& [name, entry] : item.below()) {
      if (found.size() == limits::msg_attachments) break;
      if (name.starts_with(msg_attachment_prefix) && file_.is_storage(entry))
        found.emplace_back(name, entry);
    }
    return found;
  }

  // False where a limit of the whole input is reached.
  bool read_attachment(CompoundFile::EntryIndex storage, const std::string& id,
                       const std::string& way, const std::string& charset) {
    const MsgItem item(file_, storage, MsgItem::attachment);
    const bool in_body = (item.number(attachment_flags).value_or(0) & shown_in_body) != 0;
    if (in_body || item.number(attachment_hidden).value_or(0) != 0) return true;
    auto name = item.text("3707", charset);
    if (name.empty()) name = item.text("3704", charset);
    if (name.empty()) name = item.text("3001", charset);
    const auto inner_id = id + "!" + (name.empty() ? "attachment" : name);
    const auto embedded = item.find(msg_embedded_name);
    const auto data = item.find("__substg1.0_37010102");
    if (!embedded && !data) return true;  // kept elsewhere, by its address
    const auto size = embedded ? input_.bytes.size() : file_.size_of(*data);
    if (input_.limits->members_left == 0 || !take_share(*input_.limits, size)) {
      input_failed(outcome_, inner_id, "the message unpacks to more than the limit: not read");
      return false;
    }
    --input_.limits->members_left;
    if (embedded) {
      read_embedded(*embedded, inner_id, way);
    } else if (const auto bytes = file_.bytes_of(*data)) {
      read_any({inner_id, *bytes, "", "", input_.limits}, outcome_);
    } else {
      input_failed(outcome_, inner_id, "the attachment is damaged or cut off");
    }
    return true;
  }

  void read_embedded(CompoundFile::EntryIndex storage, const std::string& id,
                     const std::string& way) {
    const MsgItem item(file_, storage, MsgItem::embedded_message);
    if (!item.find(msg_properties_name))
      return input_failed(outcome_, id, "an embedded object that is no message: not read");
    read(item, id, way + std::string(msg_embedded_name) + "/");
  }

  const CompoundFile& file_;
  const ReadInput& input_;
  ReadOutcome& outcome_;
};

}  // namespace

std::optional<std::string> msg_stream(std::string_view msg, std::string_view path) {
  const auto file = CompoundFile::open(msg);
  if (!file) return std::nullopt;
  auto entry = CompoundFile::root;
  std::string_view name;
  for (const auto step : split(path.substr(0, path.find(':')), '/')) {
    const auto below = file->below(entry);
    const auto found = below.find(std::string(step));
    if (found == below.end()) return std::nullopt;
    entry = found->second;
    name = step;
  }
  return body_bytes(*file, name, entry);
}

void read_msg(const ReadInput& input, ReadOutcome& outcome) {
  const auto file = CompoundFile::open(input.bytes);
  if (!file)
    return input_failed(outcome, input.id, "the compound file (OLE2) is damaged or cut off");
  const MsgItem item(*file, CompoundFile::root, MsgItem::message);
  if (!item.find(msg_properties_name))
    return input_failed(outcome, input.id,
                        "a compound file (OLE2) that is no Outlook message: old Office files "
                        "(.doc, .xls, .ppt) are not read");
  MsgReader(*file, input, outcome).read(item, input.id, "");
}

}  // namespace headwater
