// SPDX-License-Identifier: Apache-2.0
// Mail (RFC 5322, MIME) and saved pages (MHTML) through GMime. One document a message: subject,
// sender and date are title, author and publication date; attachments are documents of their own.
#include <fmt/format.h>
#include <gmime/gmime.h>

#include <memory>
#include <mutex>
#include <utility>
#include <vector>

#include "base/hash.h"
#include "base/strings.h"
#include "base/utf8.h"
#include "read/beyond_limits.h"
#include "read/inner_stream.h"
#include "read/mail_facts.h"
#include "read/mail_shape.h"
#include "read/read_formats.h"

namespace headwater {
namespace {

struct Unref {
  void operator()(void* object) const { g_object_unref(object); }
};
template <class T>
using Owned = std::unique_ptr<T, Unref>;

void start_gmime() {
  static std::once_flag once;
  std::call_once(once, [] { g_mime_init(); });
}

std::string text_or_empty(const char* text) {
  return text == nullptr ? "" : squeeze_space(to_valid_utf8(text));
}

int hexadecimal_digit(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

// Bytes of a soft line break behind its "=": white space that transport added, then a line feed; 0
// where there is none.
std::size_t soft_break(std::string_view after) {
  const auto end = after.find_first_not_of(" \t\r");
  return end != std::string_view::npos && after[end] == '\n' ? end + 1 : 0;
}

// Quoted-printable (RFC 2045, 6.7); what is no valid escape stays as it is.
std::string decode_quoted(std::string_view text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '=' || i + 1 >= text.size()) {
      out += text[i];
    } else if (const auto length = soft_break(text.substr(i + 1, 80)); length > 0) {
      i += length;
    } else if (i + 2 < text.size() && hexadecimal_digit(text[i + 1]) >= 0 &&
               hexadecimal_digit(text[i + 2]) >= 0) {
      out +=
          static_cast<char>(hexadecimal_digit(text[i + 1]) * 16 + hexadecimal_digit(text[i + 2]));
      i += 2;
    } else {
      out += '=';
    }
  }
  return out;
}

// GMime's own decoding stream loses soft line breaks at the edges of its buffer (3.2), so the raw
// content is decoded here in one piece.
std::string decoded_bytes(GMimePart* part) {
  auto* content = g_mime_part_get_content(part);
  if (content == nullptr) return "";
  const Owned<GMimeStream> raw(g_mime_stream_mem_new());
  auto* stream = g_mime_data_wrapper_get_stream(content);
  g_mime_stream_reset(stream);
  g_mime_stream_write_to_stream(stream, raw.get());
  const auto* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(raw.get()));
  std::string bytes(reinterpret_cast<const char*>(array->data), array->len);
  const auto encoding = g_mime_part_get_content_encoding(part);
  if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE) return decode_quoted(bytes);
  if (encoding == GMIME_CONTENT_ENCODING_BASE64) {
    gsize size = 0;
    const std::unique_ptr<guchar, decltype(&g_free)> plain(g_base64_decode(bytes.c_str(), &size),
                                                           g_free);
    return std::string(reinterpret_cast<const char*>(plain.get()), size);
  }
  return bytes;
}

struct MailParts {
  GMimePart* plain = nullptr;
  GMimePart* html = nullptr;
  std::vector<GMimePart*> attachments;
  bool complete = true;  // no more than limits::mail_parts
};

// The first text of each kind, and the attachments; parts are walked without recursion.
MailParts find_parts(GMimeObject* root) {
  MailParts parts;
  std::vector<GMimeObject*> waiting{root};
  for (std::size_t seen = 0; !waiting.empty() && seen < limits::mail_parts; ++seen) {
    auto* object = waiting.back();
    waiting.pop_back();
    if (GMIME_IS_MULTIPART(object)) {
      auto* multipart = GMIME_MULTIPART(object);
      for (int i = g_mime_multipart_get_count(multipart); i-- > 0;) {
        waiting.push_back(g_mime_multipart_get_part(multipart, i));
      }
      continue;
    }
    if (!GMIME_IS_PART(object)) continue;
    auto* part = GMIME_PART(object);
    auto* type = g_mime_object_get_content_type(object);
    const bool attached = g_mime_part_is_attachment(part);
    if (!attached && parts.plain == nullptr && g_mime_content_type_is_type(type, "text", "plain")) {
      parts.plain = part;
    } else if (!attached && parts.html == nullptr &&
               (g_mime_content_type_is_type(type, "text", "html") ||
                g_mime_content_type_is_type(type, "application", "xhtml+xml"))) {
      parts.html = part;
    } else if (attached && g_mime_part_get_filename(part) != nullptr) {
      parts.attachments.push_back(part);
    }
  }
  parts.complete = waiting.empty();
  return parts;
}

std::string charset_of(GMimePart* part) {
  auto* type = g_mime_object_get_content_type(GMIME_OBJECT(part));
  return text_or_empty(g_mime_content_type_get_parameter(type, "charset"));
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

void read_message(const ReadInput& input, std::string_view bytes, ReadOutcome& outcome) {
  if (auto why = mail_trouble(bytes); !why.empty())
    return input_failed(outcome, input.id, std::move(why));
  start_gmime();
  const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), nullptr));
  if (!message) return input_failed(outcome, input.id, "not a mail message");
  auto* root = g_mime_message_get_mime_part(message.get());
  if (root == nullptr) return input_failed(outcome, input.id, "the message has no body");
  const auto facts = header_facts(message.get());
  const auto parts = find_parts(root);
  auto* type = g_mime_object_get_content_type(root);
  const bool saved_page = g_mime_content_type_is_type(type, "multipart", "related") &&
                          parts.html != nullptr && parts.plain == nullptr;
  const bool as_html = parts.plain == nullptr;
  auto* part = as_html ? parts.html : parts.plain;
  std::optional<Document> document;
  if (part != nullptr) {
    const auto body = decoded_bytes(part);
    if (auto why = beyond_limits(as_html ? Format::html : Format::text, body); !why.empty())
      return input_failed(outcome, input.id, "its text is " + why);
    const ReadInput inner{input.id, body, charset_of(part), "", input.limits};
    const auto known = saved_page ? PageFacts{} : facts;
    document = as_html ? html_document(inner, known) : text_document(inner, known);
  }
  if (document) {
    if (saved_page) fill_gaps(*document, facts);
    document->id = input.id;
    document->path = input.id;
    document->sha256 = sha256_hex(bytes);
    document->mime = saved_page ? "multipart/related" : "message/rfc822";
    document->offsets.member =
        (as_html ? "mime:text/html:" : "mime:text/plain:") + document->offsets.member;
    outcome.documents.push_back({*std::move(document), std::string(bytes)});
  } else if (parts.attachments.empty()) {
    input_failed(outcome, input.id, "the message holds no text");
  }
  if (!parts.complete)
    input_failed(outcome, input.id,
                 fmt::format("more than {} parts: the rest is not read", limits::mail_parts));
  if (input.limits->depth_left == 0) {
    if (!parts.attachments.empty())
      input_failed(outcome, input.id, "mails within mails too deep: attachments are not read");
    return;
  }
  --input.limits->depth_left;
  for (auto* attachment : parts.attachments) {
    if (!take_member(input, "attachments", outcome)) break;
    const auto name = text_or_empty(g_mime_part_get_filename(attachment));
    const auto body = decoded_bytes(attachment);
    read_any({input.id + "!" + name, body, charset_of(attachment), "", input.limits}, outcome);
  }
  ++input.limits->depth_left;
}

}  // namespace

std::optional<std::string> mail_part(std::string_view message, bool html) {
  if (!mail_trouble(message).empty()) return std::nullopt;
  start_gmime();
  const Owned<GMimeStream> stream(
      g_mime_stream_mem_new_with_buffer(message.data(), message.size()));
  const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
  const Owned<GMimeMessage> parsed(g_mime_parser_construct_message(parser.get(), nullptr));
  auto* root = parsed ? g_mime_message_get_mime_part(parsed.get()) : nullptr;
  if (root == nullptr) return std::nullopt;
  const auto parts = find_parts(root);
  auto* part = html ? parts.html : parts.plain;
  if (part == nullptr) return std::nullopt;
  return decoded_bytes(part);
}

void read_mail(const ReadInput& input, ReadOutcome& outcome) {
  read_message(input, input.bytes, outcome);
}

void read_mbox(const ReadInput& input, ReadOutcome& outcome) {
  auto rest = input.bytes;
  for (std::size_t number = 1; !rest.empty(); ++number) {
    rest.remove_prefix(std::min(rest.find('\n'), rest.size() - 1) + 1);  // the "From " line
    auto end = rest.find("\nFrom ");
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
