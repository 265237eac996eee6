// SPDX-License-Identifier: Apache-2.0
// Feeds (RSS, Atom): one document an item; id = path#number of the item. The original of a document
// is its item as the feed holds it; offsets.member names the element that its text stands in.
#include <fmt/format.h>

#include <optional>
#include <utility>

#include "base/hash.h"
#include "read/formats/beyond_limits.h"
#include "read/formats/feed_item.h"
#include "read/formats/inner_stream.h"
#include "read/formats/read_formats.h"
#include "read/html/html_tokens.h"
#include "read/page/source_text.h"

namespace headwater {
namespace {

// Bytes of the feed as UTF-8.
struct ItemRange {
  std::size_t from = 0;
  std::size_t to = 0;
  bool closed = true;
};

struct FeedItems {
  std::string_view root;  // name as written
  std::string_view item;  // name of the items as written
  std::vector<ItemRange> items;
  bool closed = false;  // the feed has its end tag
};

bool is_item(std::string_view name, std::string_view root) {
  const auto prefix = xml_prefix(root);
  if (root.ends_with("feed"))
    return name == (prefix.empty() ? "entry" : std::string(prefix) + ":entry");
  return name == "item" || name == "rss:item";
}

FeedItems find_items(std::string_view xml) {
  FeedItems found;
  HtmlTokens tokens(xml);
  HtmlToken token;
  std::vector<HtmlAttribute> attributes;
  bool open = false;
  const auto close = [&](std::size_t at, bool closed) {
    if (open) found.items.back().to = at;
    if (open) found.items.back().closed = closed;
    open = false;
  };
  while (tokens.next(token, attributes)) {
    attributes.clear();
    if (token.kind == HtmlTokenKind::text) continue;
    const bool start = token.kind == HtmlTokenKind::start_tag;
    const auto at = static_cast<std::size_t>(token.name.data() - xml.data()) - 1;
    if (found.root.empty() && start) {
      found.root = token.name;
    } else if (token.name == found.root) {
      found.closed = !start;
    } else if (!is_item(token.name, found.root)) {
      continue;
    } else if (!start) {
      close(tokens.position(), true);
    } else {
      close(at, false);
      found.item = token.name;
      found.items.push_back({at, tokens.position(), true});
      open = !token.self_closing;
    }
  }
  close(xml.size(), false);
  return found;
}

std::string mime_of(std::string_view root) {
  if (root.ends_with("feed")) return "application/atom+xml";
  return root.ends_with("RDF") ? "application/rdf+xml" : "application/rss+xml";
}

// "3, 4, 9 and 20 more"
std::string numbers_as_text(const std::vector<std::size_t>& numbers) {
  constexpr std::size_t shown = 10;
  std::string text;
  for (std::size_t i = 0; i < std::min(numbers.size(), shown); ++i)
    text += fmt::format("{}{}", i == 0 ? "" : ", ", numbers[i]);
  if (numbers.size() > shown) text += fmt::format(" and {} more", numbers.size() - shown);
  return text;
}

class FeedReader {
 public:
  FeedReader(const ReadInput& input, ReadOutcome& outcome)
      : input_(input),
        outcome_(outcome),
        source_(decode_text(input.bytes,
                            input.charset.empty() ? declared_charset(input.bytes) : input.charset)),
        found_(find_items(source_.text)) {}

  void read() {
    if (found_.items.empty()) return input_failed(outcome_, input_.id, "the feed holds no items");
    const auto before = std::string_view(source_.text).substr(0, found_.items.front().from);
    head_ = feed_head(before, xml_prefix(found_.item));
    if (head_.base.empty()) head_.base = input_.url;
    std::vector<std::size_t> bare;
    for (std::size_t i = 0; i < found_.items.size(); ++i) {
      if (!take_member(input_, "items", outcome_)) break;
      if (!read_item(bytes_of(found_.items[i]), i + 1)) bare.push_back(i + 1);
    }
    if (!bare.empty()) {
      input_failed(outcome_, input_.id,
                   "items without text, a title alone is none; not read: " + numbers_as_text(bare));
    }
    name_breaks();
  }

 private:
  [[nodiscard]] std::string_view bytes_of(const ItemRange& item) const {
    const auto from = source_.byte_of(item.from);
    return input_.bytes.substr(from, source_.byte_of(item.to) - from);
  }

  bool read_item(std::string_view bytes, std::size_t number) {
    const auto decoded = decode_as(bytes, source_.charset);
    const FeedItem item(decoded.text);
    const auto known = item.facts(head_);
    for (const auto& text : item.texts()) {
      if (auto why = beyond_limits(text.as_html ? Format::html : Format::text, text.bytes);
          !why.empty()) {
        input_failed(outcome_, input_.id, fmt::format("item {}: its text is {}", number, why));
        return true;
      }
      const ReadInput inner{input_.id, text.bytes, "utf-8", "", input_.limits};
      auto document = text.as_html ? html_document(inner, known) : text_document(inner, known);
      if (!document || document->text.size() == 0) continue;
      add(*std::move(document), bytes, number, text.element);
      return true;
    }
    return false;
  }

  void add(Document document, std::string_view bytes, std::size_t number,
           std::string_view element) {
    const auto charset = source_.charset == "utf-8" ? "" : source_.charset + "/";
    document.id = fmt::format("{}#{}", input_.id, number);
    document.path = input_.id;
    document.sha256 = sha256_hex(bytes);
    document.mime = mime_of(found_.root);
    document.offsets.member =
        fmt::format("feed:{}{}:{}", charset, element, document.offsets.member);
    outcome_.documents.push_back({std::move(document), std::string(bytes)});
  }

  void name_breaks() {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < found_.items.size(); ++i) {
      if (!found_.items[i].closed) open.push_back(i + 1);
    }
    if (!open.empty()) {
      input_failed(
          outcome_, input_.id,
          "items that are cut off or not closed, read as far as they go: " + numbers_as_text(open));
    } else if (!found_.closed) {
      input_failed(outcome_, input_.id, "the feed is cut off behind its last item");
    }
  }

  const ReadInput& input_;
  ReadOutcome& outcome_;
  SourceText source_;
  FeedItems found_;
  FeedHead head_;
};

}  // namespace

std::optional<std::string> feed_text(std::string_view item, std::string_view way) {
  const auto slash = way.find('/');
  const auto charset =
      slash == std::string_view::npos ? "utf-8" : std::string(way.substr(0, slash));
  if (slash != std::string_view::npos) way.remove_prefix(slash + 1);
  const auto decoded = decode_as(item, charset);
  const FeedItem parsed(decoded.text);
  const auto* const element = parsed.element(way.substr(0, way.rfind(':')));
  if (element == nullptr) return std::nullopt;
  return feed_content(*element);
}

void read_feed(const ReadInput& input, ReadOutcome& outcome) {
  FeedReader(input, outcome).read();
}

}  // namespace headwater
