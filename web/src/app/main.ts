import { mount } from "svelte";

import App from "./App.svelte";
import { given } from "./state/given";
import "./style/page.css";
import "./style/print.css";

const target = document.getElementById("app");
const found = await given();
// What Python told in the file, for readers where no script runs, is told by the page from here on.
document.getElementById("told")?.remove();
if (target) mount(App, { target, props: { given: found } });
