// SPDX-License-Identifier: Apache-2.0
// Mail (RFC 5322, MIME) and saved pages (MHTML) through GMime. One document a message: subject,
// sender and date are title, author and publication date; attached files and messages are documents
// of their own.
#include <fmt/format.h>
#include <gmime/gmime.h>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/strings.h"
#include "read/formats/beyond_limits.h"
#include "read/formats/inner_stream.h"
#include "read/formats/mail_facts.h"
#include "read/formats/mail_parts.h"
#include "read/formats/mail_shape.h"
#include "read/formats/read_formats.h"

namespace headwater {
namespace {

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

std::string sender_of(GMimeMessage* message) {
  auto* list = g_mime_message_get_from(message);
  if (list == nullptr || internet_address_list_length(list) == 0) return "";
  auto* address = internet_address_list_get_address(list, 0);
  auto name = text_or_empty(internet_address_get_name(address));
  if (name.empty() && INTERNET_ADDRESS_IS_MAILBOX(address)) {
    name = text_or_empty(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(address)));
  }
  return name;
}

PageFacts header_facts(GMimeMessage* message) {
  MailHeader header{text_or_empty(g_mime_message_get_subject(message)), sender_of(message), {}};
  if (auto* date = g_mime_message_get_date(message); date != nullptr) {
    header.day =
        make_day(g_date_time_get_year(date), static_cast<unsigned>(g_date_time_get_month(date)),
                 static_cast<unsigned>(g_date_time_get_day_of_month(date)));
  }
  return mail_facts(header);
}

// A saved page speaks for itself; its headers fill what it leaves open.
void fill_gaps(Document& document, const PageFacts& facts) {
  if (document.title.empty()) document.title = facts.title;
  if (document.authors.empty()) document.authors = facts.authors;
  if (document.published.empty()) document.published = facts.published;
}

// The body as plain text, unless the HTML holds a good deal more: some programs send a line that
// tells to look at the other part.
struct ReadBody {
  Document document;
  bool html = false;
};
std::optional<ReadBody> read_body(const MailParts& parts, const ReadInput& input,
                                  const PageFacts& facts) {
  constexpr std::uint32_t much_more = 4;
  constexpr std::uint32_t some_text = 200;  // code points
  const auto read = [&](bool html) {
    const auto body = mail_body(html ? parts.html : parts.plain, html);
    const ReadInput inner{input.id, body.bytes, body.charset, "", input.limits};
    return html ? mail_html_document(inner, facts) : mail_text_document(inner, facts);
  };
  auto plain = parts.plain.empty() ? std::nullopt : read(false);
  if (parts.html.empty())
    return plain ? std::optional(ReadBody{*std::move(plain), false}) : std::nullopt;
  auto html = read(true);
  const auto size = plain ? plain->text.size() : 0;
  if (html && (size == 0 || html->text.size() > much_more * size + some_text))
    return ReadBody{*std::move(html), true};
  return plain ? std::optional(ReadBody{*std::move(plain), false}) : std::nullopt;
}

bool is_saved_page(GMimeObject* root, const MailParts& parts) {
  auto* type = g_mime_object_get_content_type(root);
  return g_mime_content_type_is_type(type, "multipart", "related") != 0 && !parts.html.empty() &&
         parts.plain.empty();
}

// "" or why the body is too large to read.
std::string body_trouble(const MailParts& parts) {
  auto why = beyond_limits(Format::text, mail_body(parts.plain, false).bytes);
  return why.empty() ? beyond_limits(Format::html, mail_body(parts.html, true).bytes) : why;
}

// The document of a message's own body.
std::optional<Document> message_document(GMimeMessage* message, GMimeObject* root,
                                         const MailParts& parts, const ReadInput& input) {
  const auto facts = header_facts(message);
  if (is_saved_page(root, parts)) {
    const auto body = mail_body(parts.html, true);
    auto page = html_document({input.id, body.bytes, body.charset, "", input.limits}, {});
    if (!page) return std::nullopt;
    fill_gaps(*page, facts);
    if (!facts.published.empty())  // the message was written when the page was saved
      page->why.push_back(reason("read.captured", {}, {facts.published}));
    page->mime = "multipart/related";
    page->offsets.member = "mime:text/html:" + page->offsets.member;
    return page;
  }
  auto body = read_body(parts, input, facts);
  if (!body) return std::nullopt;
  auto& document = body->document;
  document.mime = "message/rfc822";
  document.offsets.member =
      (body->html ? "mime:text/html:" : "mime:text/plain:") + document.offsets.member;
  return std::move(document);
}

void read_message(const ReadInput& input, std::string_view bytes, ReadOutcome& outcome);

void read_attached(const MailParts& parts, const ReadInput& input, ReadOutcome& outcome) {
  if (parts.attached.empty()) return;
  if (input.limits->depth_left == 0)
    return input_failed(outcome, input.id, "mails within mails too deep: attachments are not read");
  --input.limits->depth_left;
  for (const auto& [name, object] : parts.attached) {
    if (!take_member(input, "attachments", outcome)) break;
    const auto bytes = attached_bytes(object);
    const ReadInput inner{input.id + "!" + name, bytes, charset_of(object), "", input.limits};
    if (GMIME_IS_MESSAGE_PART(object) && !bytes.empty()) {
      read_message(inner, bytes, outcome);
    } else {
      read_any(inner, outcome);
    }
  }
  ++input.limits->depth_left;
}

void read_message(const ReadInput& input, std::string_view bytes, ReadOutcome& outcome) {
  if (auto why = mail_trouble(bytes); !why.empty())
    return input_failed(outcome, input.id, std::move(why));
  start_gmime();
  const OwnedObject<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const OwnedObject<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const OwnedObject<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return input_failed(outcome, input.id, "not a mail message");
  auto* root = g_mime_message_get_mime_part(message.get());
  if (root == nullptr) return input_failed(outcome, input.id, "the message has no body");
  const auto parts = find_mail_parts(root);
  if (!parts.complete)
    input_failed(outcome, input.id,
                 fmt::format("more than {} parts: the rest is not read", limits::mail_parts));
  if (auto why = body_trouble(parts); !why.empty()) {
    input_failed(outcome, input.id, "its text is " + why);
  } else if (auto document = message_document(message.get(), root, parts, input)) {
    document->id = input.id;
    document->path = input.id;
    document->sha256 = sha256_hex(bytes);
    outcome.documents.push_back({*std::move(document), std::string(bytes)});
  } else if (parts.attached.empty()) {
    input_failed(outcome, input.id, "the message holds no text");
  }
  read_attached(parts, input, outcome);
}

}  // namespace

std::optional<std::string> mail_part(std::string_view message, bool html) {
  if (!mail_trouble(message).empty()) return std::nullopt;
  start_gmime();
  const OwnedObject<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(message.data(), message.size()));
  const OwnedObject<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const OwnedObject<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
  auto* root = parsed ? g_mime_message_get_mime_part(parsed.get()) : nullptr;
  if (root == nullptr) return std::nullopt;
  const auto parts = find_mail_parts(root);
  const auto& chosen = html ? parts.html : parts.plain;
  if (chosen.empty()) return std::nullopt;
  return mail_body(chosen, html).bytes;
}

void read_mail(const ReadInput& input, ReadOutcome& outcome) {
  read_message(input, input.bytes, outcome);
}

namespace {

// The next line "From …" that begins a message: header fields follow it. npos where there is none.
std::size_t next_message(std::string_view mbox) {
  for (auto at = mbox.find("\nFrom "); at != std::string_view::npos;
       at = mbox.find("\nFrom ", at + 1)) {
    const auto end = mbox.find('\n', at + 1);
    if (end == std::string_view::npos) return at;
    const auto field = mbox.substr(end + 1, 80);
    const auto name =
        field.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_");
    if (name != 0 && name != std::string_view::npos && field[name] == ':') return at;
  }
  return std::string_view::npos;
}

}  // namespace

void read_mbox(const ReadInput& input, ReadOutcome& outcome) {
  auto rest = input.bytes;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);  // the "From " line
    const auto end = next_message(rest);
    const auto message = rest.substr(0, end == std::string_view::npos ? end : end + 1);
    rest = end == std::string_view::npos ? std::string_view{} : rest.substr(end + 1);
    if (trim(message).empty()) continue;
    if (!take_member(input, "messages", outcome)) return;
    ReadInput inner = input;
    inner.id = fmt::format("{}#{}", input.id, number);
    inner.bytes = message;
    read_message(inner, message, outcome);
  }
}

}  // namespace headwater
