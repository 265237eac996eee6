// SPDX-License-Identifier: Apache-2.0
import { render } from "preact";
import { App } from "./app";
import { watchCase } from "./base/api";
import { startKeys } from "./base/keys";
import { startRouting } from "./base/route";
import { applyTheme } from "./base/theme";
import "./style/base.css";
import "./style/shell.css";
import "./style/views.css";
import "./style/print.css";

applyTheme();
startRouting();
startKeys();
watchCase();
render(<App />, document.getElementById("page")!);
