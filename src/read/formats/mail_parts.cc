// SPDX-License-Identifier: Apache-2.0
#include "read/formats/mail_parts.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <string_view>
#include <utility>

#include "base/strings.h"
#include "base/utf8.h"
#include "read/page/limits.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

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

std::string decode_base64(const std::string& text) {
  gsize size = 0;
  const std::unique_ptr<guchar, decltype(&g_free)> plain(g_base64_decode(text.c_str(), &size),
                                                         g_free);
  return std::string(reinterpret_cast<const char*>(plain.get()), size);
}

std::string written_bytes(GMimeStream* stream) {
  const auto* array = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream));
  return std::string(reinterpret_cast<const char*>(array->data), array->len);
}

// GMime's own decoding stream loses soft line breaks at the edges of its buffer (3.2), so the raw
// content is decoded here in one piece.
std::string decoded_bytes(GMimePart* part) {
  auto* content = g_mime_part_get_content(part);
  if (content == nullptr) return "";
  const OwnedObject<GMimeStream> raw(g_mime_stream_mem_new());
  auto* stream = g_mime_data_wrapper_get_stream(content);
  g_mime_stream_reset(stream);
  g_mime_stream_write_to_stream(stream, raw.get());
  auto bytes = written_bytes(raw.get());
  const auto encoding = g_mime_part_get_content_encoding(part);
  if (encoding == GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE) return decode_quoted(bytes);
  if (encoding == GMIME_CONTENT_ENCODING_BASE64) {
    return decode_base64(bytes);
  }
  return bytes;
}

bool is_type(GMimeObject* object, const char* type, const char* subtype) {
  return g_mime_content_type_is_type(g_mime_object_get_content_type(object), type, subtype) != 0;
}

bool is_html(GMimeObject* object) {
  return is_type(object, "text", "html") || is_type(object, "application", "xhtml+xml");
}

// Shown inside the body, or made for programs: nothing to read.
bool is_no_document(GMimeObject* object) {
  static constexpr std::pair<const char*, const char*> types[] = {
      {"image", "*"},
      {"audio", "*"},
      {"video", "*"},
      {"message", "*"},
      {"text", "calendar"},
      {"text", "css"},
      {"text", "javascript"},
      {"text", "x-amp-html"},
      {"text", "rfc822-headers"},
      {"text", "x-moz-deleted"},
      {"application", "pgp-signature"},
      {"application", "pgp-keys"},
      {"application", "pkcs7-signature"},
      {"application", "x-pkcs7-signature"},
  };
  return std::ranges::any_of(
      types, [object](const auto& type) { return is_type(object, type.first, type.second); });
}

// One text of the body in its alternatives.
struct BodyText {
  std::vector<GMimePart*> plain;
  std::vector<GMimePart*> html;
};

// Parts are walked without recursion.
class PartWalker {
 public:
  MailParts walk(GMimeObject* root) {
    waiting_.push_back({root, no_text, false});
    for (std::size_t seen = 0; !waiting_.empty(); ++seen) {
      if (seen == limits::mail_parts) {
        parts_.complete = false;
        break;
      }
      const auto [object, text, shown_inside] = waiting_.back();
      waiting_.pop_back();
      if (GMIME_IS_MULTIPART(object)) {
        enter(GMIME_MULTIPART(object), text);
      } else {
        take(object, text, shown_inside);
      }
    }
    settle_body();
    return std::move(parts_);
  }

 private:
  static constexpr std::size_t no_text = static_cast<std::size_t>(-1);
  static constexpr int no_page = -1;
  struct Waiting {
    GMimeObject* object = nullptr;
    std::size_t text = no_text;  // the alternatives it belongs to
    bool shown_inside = false;
  };

  void enter(GMimeMultipart* multipart, std::size_t text) {
    auto* object = GMIME_OBJECT(multipart);
    auto count = g_mime_multipart_get_count(multipart);
    if (is_type(object, "multipart", "signed")) count = std::min(count, 1);
    if (text == no_text && is_type(object, "multipart", "alternative")) {
      text = texts_.size();
      texts_.emplace_back();
    }
    // Of a multipart/related one part is the page; the others are shown inside it.
    const auto page = is_type(object, "multipart", "related") ? page_of(multipart) : no_page;
    for (int i = count; i-- > 0;)
      waiting_.push_back(
          {g_mime_multipart_get_part(multipart, i), text, page != no_page && i != page});
  }

  static int page_of(GMimeMultipart* multipart) {
    const auto count = g_mime_multipart_get_count(multipart);
    for (int i = 0; i < count; ++i) {
      auto* part = g_mime_multipart_get_part(multipart, i);
      if (GMIME_IS_MULTIPART(part) || is_html(part) || is_type(part, "text", "plain")) return i;
    }
    return no_page;
  }

  void take(GMimeObject* object, std::size_t text, bool shown_inside) {
    if (GMIME_IS_MESSAGE_PART(object)) return attach(object, "message");
    if (!GMIME_IS_PART(object)) return;
    auto* part = GMIME_PART(object);
    const bool attached = g_mime_part_is_attachment(part) != 0;
    const bool plain = is_type(object, "text", "plain");
    const bool named = g_mime_part_get_filename(part) != nullptr;
    if (shown_inside && !attached) return;
    const bool body = !attached && (plain || is_html(object)) && (!named || texts_.empty());
    if (body) {
      if (text == no_text) {
        text = texts_.size();
        texts_.emplace_back();
      }
      (plain ? texts_[text].plain : texts_[text].html).push_back(part);
    } else if (attached || (text == no_text && !is_no_document(object))) {
      attach(object, "part");
    }
  }

  void attach(GMimeObject* object, std::string_view kind) {
    std::string name;
    if (GMIME_IS_PART(object)) {
      name = text_or_empty(g_mime_part_get_filename(GMIME_PART(object)));
    } else {
      auto* given = g_mime_object_get_content_type(object);
      name = text_or_empty(g_mime_content_type_get_parameter(given, "name"));
    }
    if (name.empty()) name = kind;
    const auto times = ++names_[name];
    if (times > 1) name += fmt::format(" ({})", times);
    parts_.attached.push_back({std::move(name), object});
  }

  // The kind of the first text is the kind of the body; texts that lack it are read apart.
  void settle_body() {
    std::erase_if(texts_,
                  [](const BodyText& text) { return text.plain.empty() && text.html.empty(); });
    if (texts_.empty()) return;
    const bool as_plain = !texts_.front().plain.empty();
    const bool both = std::ranges::all_of(
        texts_, [](const BodyText& text) { return !text.plain.empty() && !text.html.empty(); });
    for (const auto& text : texts_) {
      if (as_plain || both)
        parts_.plain.insert(parts_.plain.end(), text.plain.begin(), text.plain.end());
      if (!as_plain || both)
        parts_.html.insert(parts_.html.end(), text.html.begin(), text.html.end());
      for (auto* part : as_plain ? text.html : text.plain) {
        const bool told = as_plain ? !text.plain.empty() : !text.html.empty();
        if (!told) attach(GMIME_OBJECT(part), "part");
      }
    }
  }

  MailParts parts_;
  std::vector<BodyText> texts_;
  std::vector<Waiting> waiting_;
  std::map<std::string, int> names_;
};

}  // namespace

std::string text_or_empty(const char* text) {
  return text == nullptr ? "" : squeeze_space(to_valid_utf8(text));
}

std::string charset_of(GMimeObject* object) {
  auto* type = g_mime_object_get_content_type(object);
  return text_or_empty(g_mime_content_type_get_parameter(type, "charset"));
}

MailParts find_mail_parts(GMimeObject* root) {
  return PartWalker().walk(root);
}

MailBody mail_body(const std::vector<GMimePart*>& parts, bool html) {
  if (parts.empty()) return {};
  if (parts.size() == 1)
    return {decoded_bytes(parts.front()), charset_of(GMIME_OBJECT(parts.front()))};
  MailBody body{"", "utf-8"};
  for (auto* part : parts) {
    const auto bytes = decoded_bytes(part);
    auto charset = charset_of(GMIME_OBJECT(part));
    if (charset.empty() && html) charset = declared_charset(bytes);
    if (!body.bytes.empty()) body.bytes += "\n\n";
    body.bytes += decode_text(bytes, charset).text;
  }
  return body;
}

std::string attached_bytes(GMimeObject* object) {
  if (GMIME_IS_PART(object)) return decoded_bytes(GMIME_PART(object));
  auto* message = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
  if (message == nullptr) return "";
  const OwnedObject<GMimeStream> raw(g_mime_stream_mem_new());
  g_mime_object_write_to_stream(GMIME_OBJECT(message), nullptr, raw.get());
  return written_bytes(raw.get());
}

}  // namespace headwater
