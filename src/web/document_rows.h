// SPDX-License-Identifier: Apache-2.0
// Documents as lists of the page show them.
#pragma once

#include <string>

#include "web/case_reader.h"

namespace headwater {

// {id,label,title,outlet,published,language,claims,utterances,url,mime,words,not_analysed,story} of
// documents.row; null where its findings are not made yet.
[[nodiscard]] Json document_row_of(const CaseReader& reader, std::int64_t row);
// The path inside the case, without folders of this machine.
[[nodiscard]] std::string inside_path(const std::string& path);

}  // namespace headwater
