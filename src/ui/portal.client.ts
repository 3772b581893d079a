import './styles/portal.css'
