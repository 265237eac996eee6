// SPDX-License-Identifier: Apache-2.0
#include "read/formats/feed_item.h"

#include <algorithm>
#include <array>

#include "base/strings.h"
#include "base/utf8.h"
#include "base/web_address.h"
#include "read/content/bylines.h"
#include "read/html/html_tree.h"
#include "read/page/written_dates.h"

namespace headwater {
namespace {

// "atom:link" and, in a feed whose elements begin with "a:", "a:link" -> "link".
std::string_view plain_name(std::string_view name, std::string_view prefix) {
  const auto own = xml_prefix(name);
  const bool none = own.empty() || (own != prefix && own != "atom");
  return none ? name : name.substr(own.size() + 1);
}

const XmlElement* find_in(const std::vector<XmlElement>& elements, std::string_view wanted,
                          std::string_view prefix) {
  for (const auto& element : elements) {
    if (plain_name(element.name, prefix) == wanted) return &element;
  }
  return nullptr;
}

std::string words_of(const XmlElement* element) {
  return element == nullptr || !element->closed ? "" : squeeze_space(xml_text(element->content));
}

// Titles are HTML in RSS, whatever else they are; in Atom they say so.
std::string title_of(const XmlElement* element, bool rss) {
  if (element == nullptr || !element->closed) return "";
  const auto text = feed_content(*element);
  const bool html = rss || element->attribute("type").contains("html");
  return html ? parse_html(text).text_of(0) : squeeze_space(text);
}

// "ann@post.example (Ann Lee)", "Ann Lee <ann@post.example>", "Ann Lee"; an address alone is none.
std::string name_in(std::string text) {
  const auto open = text.find('(');
  const auto close = text.rfind(')');
  if (text.contains('@') && open != std::string::npos && close != std::string::npos && open < close)
    text = text.substr(open + 1, close - open - 1);
  text = text.substr(0, text.find('<'));
  return text.contains('@') ? "" : std::string(trim(text));
}

void add_names(const std::string& text, std::vector<std::string>& names) {
  for (auto& name : clean_authors(name_in(text))) {
    if (std::ranges::find(names, name) == names.end()) names.push_back(std::move(name));
  }
}

// <author>text</author> or <author><name>text</name>…</author>
std::vector<std::string> authors_in(const std::vector<XmlElement>& elements,
                                    std::string_view prefix) {
  std::vector<std::string> names;
  for (const std::string_view wanted : {"author", "dc:creator"}) {
    for (const auto& element : elements) {
      if (plain_name(element.name, prefix) != wanted || !element.closed) continue;
      const auto inside = xml_children(element.content);
      const auto* const name = find_in(inside, "name", prefix);
      add_names(name == nullptr ? words_of(&element) : words_of(name), names);
    }
    if (!names.empty()) break;
  }
  return names;
}

bool has_scheme(std::string_view url) {
  const auto colon = url.find(':');
  return colon != std::string_view::npos && colon > 0 && url.find_first_of("/?#") > colon;
}

// Relative addresses (RFC 3986, 5.2) without the folding of "..".
std::string resolve(const std::string& url, const std::string& base) {
  const auto host = base.find("://");
  if (url.empty() || has_scheme(url) || host == std::string::npos) return url;
  if (url.starts_with("//")) return base.substr(0, host + 1) + url;
  const auto path = base.find_first_of("/?#", host + 3);
  const auto origin = base.substr(0, path);
  if (url.starts_with('/')) return origin + url;
  const auto whole = base.substr(0, base.find_first_of("?#"));
  if (url.starts_with('?') || url.starts_with('#')) return whole + url;
  const auto slash = whole.rfind('/');
  return (slash < host + 3 ? whole + "/" : whole.substr(0, slash + 1)) + url;
}

// The page an item or a feed stands for: the text of <link> in RSS, href of rel="alternate" in
// Atom.
std::string link_in(const std::vector<XmlElement>& elements, std::string_view prefix) {
  for (const auto& element : elements) {
    if (plain_name(element.name, prefix) != "link") continue;
    const auto rel = element.attribute("rel");
    if (!rel.empty() && rel != "alternate") continue;
    auto url = std::string(trim(element.attribute("href")));
    if (url.empty()) url = words_of(&element);
    if (!url.empty()) return to_valid_utf8(url);
  }
  return "";
}

}  // namespace

std::string feed_content(const XmlElement& element) {
  auto text =
      holds_elements(element.content) ? std::string(element.content) : xml_text(element.content);
  for (auto zero = text.find('\0'); zero != std::string::npos; zero = text.find('\0', zero))
    text.replace(zero, 1, "\uFFFD");
  return text;
}

FeedHead feed_head(std::string_view before_first_item, std::string_view prefix) {
  FeedHead head;
  auto elements = xml_children(before_first_item);
  std::string base;
  for (const auto& element : elements) {
    if (auto given = element.attribute("xml:base"); base.empty()) base = std::move(given);
    if (head.language.empty()) head.language = element.attribute("xml:lang");
  }
  // RSS 1.0 closes the channel before the items.
  const auto* const channel = find_in(elements, "channel", prefix);
  if (channel != nullptr && channel->closed) elements = xml_children(channel->content);
  const bool atom = find_in(elements, "feed", prefix) != nullptr;
  head.title = title_of(find_in(elements, "title", prefix), !atom);
  if (head.language.empty()) head.language = words_of(find_in(elements, "language", prefix));
  head.language = lower_ascii(head.language.substr(0, 2));
  head.base = base.empty() ? link_in(elements, prefix) : base;
  if (atom) head.authors = authors_in(elements, prefix);
  return head;
}

FeedItem::FeedItem(std::string_view xml) {
  auto found = xml_children(xml);
  if (found.empty()) return;
  item_ = std::move(found.front());
  prefix_ = xml_prefix(item_.name);
  children_ = xml_children(item_.content);
}

const XmlElement* FeedItem::find(std::string_view wanted) const {
  return find_in(children_, wanted, prefix_);
}

const XmlElement* FeedItem::element(std::string_view name) const {
  const auto found = std::ranges::find(children_, name, &XmlElement::name);
  return found == children_.end() ? nullptr : &*found;
}

std::string FeedItem::title() const {
  const auto rss = plain_name(item_.name, prefix_) == "item";
  auto title = title_of(find("title"), rss);
  return title.empty() ? title_of(find("dc:title"), rss) : title;
}

std::vector<std::string> FeedItem::authors(const FeedHead& head) const {
  auto names = authors_in(children_, prefix_);
  if (!names.empty()) return names;
  if (const auto* const source = find("source"); source != nullptr && source->closed)
    names = authors_in(xml_children(source->content), prefix_);
  return names.empty() ? head.authors : names;
}

std::string FeedItem::published() const {
  for (const std::string_view name :
       {"pubDate", "dc:date", "published", "issued", "dcterms:issued", "dcterms:created", "created",
        "updated", "dcterms:modified", "modified"}) {
    if (auto day = iso_date_in(words_of(find(name))); !day.empty()) return day;
  }
  return "";
}

std::string FeedItem::url(const FeedHead& head) const {
  auto base = resolve(item_.attribute("xml:base"), head.base);
  if (base.empty()) base = head.base;
  if (auto link = link_in(children_, prefix_); !link.empty()) return resolve(link, base);
  const auto* const guid = find("guid");
  if (guid == nullptr || guid->attribute("isPermaLink") == "false") return "";
  auto address = words_of(guid);
  return host_of(address).empty() ? "" : address;
}

std::string FeedItem::original_feed() const {
  const auto* const source = find("source");
  if (source == nullptr || !source->closed) return "";
  const auto inside = xml_children(source->content);
  const auto* const title = find_in(inside, "title", prefix_);
  return title == nullptr ? words_of(source) : title_of(title, false);
}

PageFacts FeedItem::facts(const FeedHead& head) const {
  PageFacts facts;
  facts.set_title(title(), "read.feed_item");
  facts.set_authors(authors(head), "read.feed_item");
  facts.set_published(published(), "read.feed_item");
  facts.set_source(head.title, "read.feed_title");
  facts.url = url(head);
  facts.site = host_of(facts.url);
  facts.language = head.language;
  if (auto from = original_feed(); !from.empty() && from != head.title)
    facts.why.push_back(reason("read.feed_source", {}, {std::move(from)}));
  return facts;
}

// Atom's text constructs are text where they do not say otherwise; many hold HTML all the same.
std::vector<FeedText> FeedItem::texts() const {
  std::vector<FeedText> texts;
  const bool atom = plain_name(item_.name, prefix_) == "entry";
  for (const std::string_view name : {"content:encoded", "content", "description", "summary"}) {
    const auto* const element = find(name);
    if (element == nullptr || element->content.empty()) continue;
    const auto type = lower_ascii(element->attribute("type"));
    const bool markup = type.contains("html");
    const bool text = type.empty() || type == "text" || type.starts_with("text/plain");
    if (atom && !markup && !text) continue;  // a picture, another format
    auto bytes = feed_content(*element);
    const bool as_html = !atom || markup || holds_elements(bytes);
    texts.push_back({element->name, as_html, std::move(bytes)});
  }
  return texts;
}

}  // namespace headwater
